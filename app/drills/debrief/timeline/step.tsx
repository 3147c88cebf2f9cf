import type { ReactNode } from "react";
import { stepAnchor } from "#app/drills/debrief/timeline/anchor.ts";
import { Better } from "#app/drills/debrief/timeline/better.tsx";
import { Choices } from "#app/drills/debrief/timeline/choices.tsx";
import { Chosen } from "#app/drills/debrief/timeline/chosen.tsx";
import { Felt } from "#app/drills/debrief/timeline/felt.tsx";
import { LossLine } from "#app/drills/debrief/timeline/loss-line.tsx";
import { Marks } from "#app/drills/debrief/timeline/marks.tsx";
import { Rail } from "#app/drills/debrief/timeline/rail.tsx";
import { Standards } from "#app/drills/debrief/timeline/standards.tsx";
import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import type { DebriefStep, DebriefView } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Rail, what was said and done, what it cost; on a phone the last two stand below each other, on paper never. */
export const STEP_GRID =
  "grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 border-t border-line py-6 lg:grid-cols-[7rem_minmax(0,1fr)_minmax(0,1fr)] lg:gap-x-8 print:grid-cols-[3.5rem_minmax(0,1fr)_minmax(0,1fr)] print:gap-x-4";

type StepProps = {
  step: DebriefStep;
  customer: DebriefView["customer"];
  /** Of each loss, in tenths. */
  losses: readonly number[];
  /** What the cap took from the total here, in tenths; 0 almost everywhere. */
  cap: number;
  /** The step that lost most: its standards stand open. */
  worst: boolean;
  /** The first step that was not taken over from an earlier drill. */
  fresh: boolean;
  /** What follows the step. */
  children?: ReactNode;
};

/** One exchange: what was said, what was chosen, what it did, what it cost, and what would have been better. */
export function Step({ step, customer, losses, cap, worst, fresh, children }: StepProps) {
  const { t, read } = useReader();
  const { decision, better, note, betterNote, standards, critical, choices } = step;
  const { turn, mood, patience, patienceAfter } = decision.move;
  return (
    <li id={stepAnchor(turn)} tabIndex={-1} className={classNames(STEP_GRID, "keep-together target:bg-sheet")}>
      <Rail patience={patience} mood={mood} next={patienceAfter}>
        <h3 className="text-note font-semibold leading-none">
          <span className="sr-only">{t("debrief.steps.number", { turn: turn + 1 })}</span>
          <span aria-hidden>{turn + 1}</span>
        </h3>
      </Rail>
      <div className="min-w-0">
        {fresh && <p className="mb-3 text-note font-semibold text-seal">{t("debrief.from.here")}</p>}
        <CustomersLine step={step} customer={customer} />
        <Chosen step={step} />
        <Felt move={decision.move} customer={customer.name} />
        {note && <p className="measure mt-2 text-ui">{read(note)}</p>}
      </div>
      <div className="col-start-2 min-w-0 lg:col-start-3 print:col-start-3">
        <Marks critical={critical} cap={cap} settled={decision.settledEnding} />
        <Losses step={step} losses={losses} />
        {better && <Better better={better} note={betterNote} />}
        {standards.length > 0 && <Standards standards={standards} open={worst || critical !== null} />}
        {choices && <Choices choices={choices} />}
        {children}
      </div>
    </li>
  );
}

function CustomersLine({ step: { line, decision }, customer }: Pick<StepProps, "step" | "customer">) {
  const { t, read } = useReader();
  const { mood } = decision.move;
  if (!line) return null;
  return (
    <p className="measure text-ui">
      <span className="text-quiet">{read(customer.name)}</span> <span className={classNames("text-note", MOOD_LOOK[mood].word)}>{t(`trade.mood.${mood}`)}</span>
      <br />
      {read(line)}
    </p>
  );
}

function Losses({ step: { decision, critical }, losses }: Pick<StepProps, "step" | "losses">) {
  const { t } = useReader();
  if (decision.losses.length === 0) {
    return critical ? null : <p className="mt-3 text-ui text-good lg:mt-0">{t("debrief.steps.noLoss")}</p>;
  }
  return (
    <ul className="mt-3 space-y-1 lg:mt-0">
      {decision.losses.map((loss, place) => (
        <LossLine key={`${loss.dimension} ${loss.source}`} loss={loss} change={losses[place] ?? 0} decision={decision} />
      ))}
    </ul>
  );
}
