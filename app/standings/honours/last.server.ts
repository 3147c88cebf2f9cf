import type { BoardKind } from "#app/core/standings/board.ts";
import type { HonourKind } from "#app/core/standings/honours/propose.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What the people or branches of a board are honoured with: of the latest proposal, or of one period. By subject. */
export async function lastHonours({ db }: Pick<Services, "db">, board: BoardKind, subjects: readonly string[], periodKey?: string): Promise<Readonly<Record<string, { readonly id: string; readonly kind: HonourKind }>>> {
  const kind: HonourKind | null = board === "people" ? "service-model" : board === "branches" ? "benchmark-branch" : null;
  if (kind === null) return {};
  const rows = await db.honour.findMany({ where: { kind, state: "confirmed", subject: { in: [...subjects] }, ...(periodKey === undefined ? {} : { periodKey }) }, select: { id: true, subject: true, createdAt: true }, orderBy: { createdAt: "asc" } });
  return Object.fromEntries(rows.map(({ id, subject }) => [subject, { id, kind }]));
}
