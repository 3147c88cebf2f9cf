import type { ReactNode } from "react";
import { Points } from "#app/curriculum/script/points.tsx";
import type { TrialView } from "#app/curriculum/trial/view.ts";
import { Meter } from "#app/ui/meter.tsx";
import { useReader } from "#app/words/reader.tsx";

const FILLS = { calm: "bg-good", irritated: "bg-warn", angry: "bg-seal", gone: "bg-seal" } as const;

/** How things stand inside: the place, the patience, what was set and found out, the points so far. */
export function StatePanel({ trial }: { trial: TrialView }) {
  const { t, read, formats } = useReader();
  const { mood, patience, phase, beat, flags, facts, earned } = trial;
  const moodName = t(`trade.mood.${mood}`);
  return (
    <section aria-labelledby="state" className="mt-10 border-t border-ink pt-4 lg:mt-0">
      <h2 id="state" className="font-serif text-lead font-semibold">
        {t("drafts.trial.state")}
      </h2>
      <dl className="mt-3 text-ui">
        <Line name={t("drafts.trial.place")}>
          <span className="break-all">{beat}</span>
          {phase && ` · ${t(`trade.phase.${phase}`)}`}
        </Line>
        <Line name={t("drafts.trial.patience")}>
          {formats.whole(patience)} · {moodName}
          <Meter
            label={t("drafts.trial.patience")}
            value={patience}
            valueText={`${formats.whole(patience)} ${moodName}`}
            fill={FILLS[mood]}
            heavy={mood !== "calm"}
          />
        </Line>
        <Line name={t("drafts.trial.earned")}>
          <Points points={earned} />
        </Line>
        <Line name={t("drafts.trial.flags")}>{flags.length > 0 ? flags.join(t("drafts.report.comma")) : t("drafts.trial.noFlags")}</Line>
        <Line name={t("drafts.trial.facts")}>
          {facts.length > 0 ? (
            <ul className="list-disc space-y-1 pl-5">
              {facts.map((fact) => (
                <li key={fact.en}>{read(fact)}</li>
              ))}
            </ul>
          ) : (
            t("drafts.trial.noFacts")
          )}
        </Line>
      </dl>
    </section>
  );
}

function Line({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="border-t border-line py-2">
      <dt className="text-note text-quiet">{name}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
