import { Flag, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Text } from "#app/core/text/text.ts";
import { LossLine } from "#app/drills/debrief/loss-line.tsx";
import { Standards } from "#app/drills/debrief/standards.tsx";
import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import type { DebriefStep, DebriefView, Spoken } from "#app/drills/view/debrief.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";
import { WORDLESS } from "#app/words/wordless.ts";

type StepProps = {
  step: DebriefStep;
  number: number;
  customer: DebriefView["customer"];
  losses: readonly number[];
  /** What the cap took from the total here, in tenths; 0 almost everywhere. */
  cap: number;
  /** What follows the step. */
  children?: ReactNode;
};

/** One exchange: what was said, what was chosen, what it cost, and what would have been better. */
export function Step({ step, number, customer, losses, cap, children }: StepProps) {
  const { t, read } = useReader();
  const { decision, line, better, note, betterNote, standards, critical } = step;
  return (
    <li className="keep-together grid grid-cols-[2rem_minmax(0,1fr)] gap-x-3 border-t border-line py-6 lg:grid-cols-[2rem_minmax(0,1fr)_minmax(0,1fr)] lg:gap-x-8">
      <h3 className="font-serif text-title font-semibold leading-none text-quiet">
        <span className="sr-only">{t("debrief.steps.number", { turn: number })}</span>
        <span aria-hidden>{number}</span>
      </h3>
      <div className="min-w-0">
        {line && (
          <p className="measure text-ui">
            <span className="text-quiet">{read(customer.name)}</span>{" "}
            <span className={classNames("text-note", MOOD_LOOK[decision.move.mood].word)}>
              {t(`trade.mood.${decision.move.mood}`)}
            </span>
            <br />
            {read(line)}
          </p>
        )}
        <Chosen step={step} />
        {note && <p className="measure mt-3 text-ui">{read(note)}</p>}
      </div>
      <div className="col-start-2 min-w-0 lg:col-start-3">
        {(critical || decision.settledEnding) && <Marks critical={critical} cap={cap} settled={decision.settledEnding} />}
        <Losses step={step} losses={losses} />
        {better && <Better better={better} note={betterNote} />}
        {standards.length > 0 && <Standards standards={standards} />}
        {children}
      </div>
    </li>
  );
}

function Chosen({ step: { chosen, decision } }: { step: DebriefStep }) {
  const { t, read } = useReader();
  const { act } = decision.move;
  return (
    <div className="measure mt-3 border-l-2 border-ink pl-4">
      <p className="text-note text-quiet">{t(chosen?.kind === "do" ? "player.youDo" : "debrief.steps.you")}</p>
      <p className="text-body">
        {chosen ? read(chosen.text) : t(WORDLESS[act])}
      </p>
    </div>
  );
}

function Marks({ critical, cap, settled }: { critical: Text | null; cap: number; settled: boolean }) {
  const { t, read, formats } = useReader();
  return (
    <ul className="mt-3 space-y-1 text-ui font-semibold text-seal lg:mt-0">
      {critical && (
        <li className="flex items-center gap-2">
          <OctagonAlert aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
          {t("debrief.steps.critical")} · {read(critical)}
          {cap < 0 && ` ${t("debrief.steps.cap", { change: formats.signedTenths(cap / 10) })}`}
        </li>
      )}
      {settled && (
        <li className="flex items-center gap-2">
          <Flag aria-hidden size={18} strokeWidth={1.75} className="shrink-0" />
          {t("debrief.steps.settled")}
        </li>
      )}
    </ul>
  );
}

function Losses({ step: { decision, critical }, losses }: { step: DebriefStep; losses: readonly number[] }) {
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

function Better({ better, note }: { better: Spoken; note: Text | null }) {
  const { t, read } = useReader();
  return (
    <div className="measure mt-4 border-l-2 border-good pl-4">
      <p className="text-note font-semibold text-good">
        {t("debrief.steps.better")}
        {better.kind === "do" && ` · ${t("trade.kind.do")}`}
      </p>
      <p className="text-body">{read(better.text)}</p>
      {note && <p className="mt-1 text-ui text-quiet">{read(note)}</p>}
    </div>
  );
}
