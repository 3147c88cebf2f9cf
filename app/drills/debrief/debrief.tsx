import type { ReactNode } from "react";
import { Acts } from "#app/drills/debrief/acts.tsx";
import { Criticals } from "#app/drills/debrief/criticals.tsx";
import { FactsMissed } from "#app/drills/debrief/facts-missed.tsx";
import { Headline } from "#app/drills/debrief/headline.tsx";
import { LedgerTable } from "#app/drills/debrief/ledger-table.tsx";
import { ledgerOf } from "#app/drills/debrief/ledger.ts";
import { Occasion } from "#app/drills/debrief/occasion.tsx";
import { ReadBy, type DebriefReader } from "#app/drills/debrief/reading.tsx";
import { Scores } from "#app/drills/debrief/scores.tsx";
import { summaryOf } from "#app/drills/debrief/summary/summary.ts";
import { Timeline } from "#app/drills/debrief/timeline/timeline.tsx";
import type { DebriefView } from "#app/drills/view/debrief.ts";

/** What other rooms put into a debrief; a turn counts moves from 0, as `decision.move.turn` does. */
export type DebriefSlots = {
  beforeNumbers?: ReactNode;
  afterStep?: (turn: number) => ReactNode;
  acts?: ReactNode;
  next?: ReactNode;
};

export type DebriefProps = {
  view: DebriefView;
  slots?: DebriefSlots;
  /** Whose eyes read it: a coach gets no acts of the owner's, and words about the trainee instead of to them. */
  reader?: DebriefReader;
};

/** What a drill showed: the numbers first, then every step they came from. */
export function Debrief({ view, slots = {}, reader = "owner" }: DebriefProps) {
  const ledger = ledgerOf(view);
  const summary = summaryOf(view, ledger);
  const capStep = view.steps.findIndex(({ decision }) => decision.capLoss > 0);
  return (
    <ReadBy value={reader}>
      <Occasion view={view} />
      {slots.beforeNumbers}
      <Headline view={view} ledger={ledger} summary={summary} />
      <Criticals view={view} ledger={ledger} />
      <Scores grade={view.grade} />
      <Timeline view={view} ledger={ledger} worst={summary.why.kind === "clean" ? null : summary.why.turn} afterStep={slots.afterStep} />
      <div className="gap-x-16 lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <LedgerTable ledger={ledger} capTurn={capStep < 0 ? null : capStep + 1} />
        {view.revealed && <FactsMissed facts={view.factsMissed} />}
      </div>
      {slots.next && <div className="mt-14">{slots.next}</div>}
      <Acts view={view} proposed={Boolean(slots.next)} />
      {slots.acts && <div className="mt-10">{slots.acts}</div>}
    </ReadBy>
  );
}
