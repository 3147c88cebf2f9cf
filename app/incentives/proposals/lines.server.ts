import type { Award, Reason } from "#app/core/incentives/award/award.ts";
import { Lines } from "#app/core/standings/period/snapshot.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import type { Board } from "#app/incentives/ledger/entries.server.ts";

/** Why a line is there: what a rule looked at, or the words of a ruling. */
export type Why = Reason | { readonly by: "ruling"; readonly text: string };

/** One line of a proposal. */
export type Line = { readonly subject: string; readonly board: Board; readonly tier: number; readonly whole: number; readonly amount: number; readonly place: number | null; readonly why: Why };

export function lineOf(board: Board, { subject, tier, whole, amount, place, why }: Award): Line {
  return { subject, board, tier, whole, amount, place, why };
}

/** Hash of lines, by subject; what was approved is what was proposed as long as it is the same. */
export function hashOfLines(lines: readonly Line[]): string {
  const hash = new Lines();
  for (const { subject, board, tier, whole, amount, place, why } of [...lines].sort((a, b) => (a.subject < b.subject ? -1 : 1))) hash.add(JSON.stringify([subject, board, tier, whole, amount, place, canonicalJson(why)]));
  return hash.digest();
}

export async function storeLines(tx: Tx, proposalId: string, lines: readonly Line[]): Promise<void> {
  if (lines.length > 0) await insertRows(tx, "AwardLine", lines.map(({ why, ...line }) => ({ proposalId, ...line, why: canonicalJson(why) })));
}

type Stored = { readonly subject: string; readonly board: string; readonly tier: number; readonly whole: number; readonly amount: number; readonly place: number | null; readonly why: string };

/** A line as `storeLines` stored it. */
export function storedLine({ subject, board, tier, whole, amount, place, why }: Stored): Line {
  return { subject, board: board as Board, tier, whole, amount, place, why: JSON.parse(why) as Why };
}

/** All lines of a proposal. */
export async function readLines(tx: Db | Tx, proposalId: string): Promise<Line[]> {
  return (await tx.awardLine.findMany({ where: { proposalId } })).map(storedLine);
}
