import { appealUntil, mayAppeal } from "#app/core/coaching/appeal-window.ts";
import type { Finished } from "#app/coaching/finished.server.ts";
import { APPEAL_OUTCOMES, OBJECTION_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import type { AppealOutcome, ObjectionOutcome, OwnAppeal, OwnObjection, Settled } from "#app/coaching/view.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";

type SettledRow = { readonly outcome: string | null; readonly reason: string | null; readonly settledAt: Date | null };

/** How a stored row stands; this room alone writes the outcome, from the two there are. */
export function settledOf<Outcome extends ObjectionOutcome | AppealOutcome>({ outcome, reason, settledAt }: SettledRow, known: readonly Outcome[]): Settled<Outcome> {
  const said = known.find((one) => one === outcome);
  return said && settledAt ? { outcome: said, reason: reason ?? "", at: settledAt.getTime() } : null;
}

const SAID = { text: true, at: true, outcome: true, reason: true, settledAt: true } as const;

/** The objections made at one drill, by decision. */
export async function objectionsOf(db: Tx, sittingId: string): Promise<OwnObjection[]> {
  const rows = await db.objection.findMany({ where: { sittingId }, orderBy: { turn: "asc" }, select: { turn: true, ...SAID } });
  return rows.map(({ turn, text, at, ...row }) => ({ turn, text, at: at.getTime(), settled: settledOf(row, OBJECTION_OUTCOMES) }));
}

/** The appeal against a drill's score, or whether there may still be one; null of practice. */
export async function appealOf({ db, clock, env }: Services, { id: sittingId, mode, endedAt }: Finished): Promise<OwnAppeal | null> {
  if (mode === "practice") return null;
  const row = await db.appeal.findUnique({ where: { sittingId }, select: SAID });
  if (row) return { kind: "made", text: row.text, at: row.at.getTime(), settled: settledOf(row, APPEAL_OUTCOMES) };
  return { kind: mayAppeal(endedAt, clock.now(), env.bankTz) ? "may" : "past", until: appealUntil(endedAt, env.bankTz) };
}
