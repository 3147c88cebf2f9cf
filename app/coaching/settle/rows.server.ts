import type { Text } from "#app/core/text/text.ts";
import { settledOf } from "#app/coaching/settle/own.server.ts";
import type { AppealOutcome, HearingRow, ObjectionOutcome } from "#app/coaching/view.ts";

/** Columns of a person by whom something was said or settled. */
export const NAMED = { select: { nameZh: true, nameEn: true } } as const;

export function nameOf({ nameZh: zh, nameEn: en }: { readonly nameZh: string; readonly nameEn: string }): Text {
  return { zh, en };
}

type Row = {
  readonly id: string;
  readonly text: string;
  readonly at: Date;
  readonly person: Parameters<typeof nameOf>[0];
  readonly outcome: string | null;
  readonly reason: string | null;
  readonly settledAt: Date | null;
};

/** A line of the list; what was said to the person stays on its own page. */
export function rowOf<Outcome extends ObjectionOutcome | AppealOutcome>(row: Row, title: Text, outcomes: readonly Outcome[]): HearingRow<Outcome> {
  const settled = settledOf(row, outcomes);
  const { id, text, at } = row;
  return { id, by: nameOf(row.person), title, text, at: at.getTime(), settled: settled && { outcome: settled.outcome, at: settled.at } };
}
