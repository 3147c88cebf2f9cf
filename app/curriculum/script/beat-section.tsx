import { MOODS } from "#app/core/scenario/scenario.ts";
import type { Beat, Scenario, SpeakingMood } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { beatAnchor } from "#app/curriculum/script/anchors.ts";
import { ReplyRow, SilenceRow } from "#app/curriculum/script/reply-row.tsx";
import { useReader } from "#app/words/reader.tsx";

type BeatSectionProps = {
  beat: Beat;
  scenario: Scenario;
  /** Ids of the replies by which the gold course leaves this beat. */
  gold: readonly string[];
};

/** One turn of the customer in every mood, and each reply with what it does. */
export function BeatSection({ beat, scenario, gold }: BeatSectionProps) {
  const { t, read } = useReader();
  const facts = beat.reveals.flatMap((id) => scenario.facts[id]?.text ?? []);
  return (
    <section aria-labelledby={beatAnchor(beat.id)} className="mt-10">
      <h3 id={beatAnchor(beat.id)} className="scroll-mt-4 text-body font-semibold">
        {beat.id} <span className="text-ui font-normal text-quiet">· {t(`trade.phase.${beat.phase}`)}</span>
        {beat.id === scenario.start && <span className="text-ui font-normal text-quiet"> · {t("scenarios.script.start")}</span>}
      </h3>
      <Lines says={beat.says} />
      {facts.length > 0 && (
        <p className="measure mt-2 text-note text-quiet">
          {t("scenarios.script.reveals")}
          {facts.map((fact) => read(fact)).join(" ")}
        </p>
      )}
      <ol aria-label={t("scenarios.script.replies")} className="mt-4">
        {beat.replies.map((reply) => (
          <ReplyRow key={reply.id} reply={reply} scenario={scenario} onGold={gold.includes(reply.id)} />
        ))}
        {beat.silence && <SilenceRow silence={beat.silence} scenario={scenario} />}
      </ol>
    </section>
  );
}

/** The customer's line, once for each mood it is written for. */
function Lines({ says }: { says: Readonly<Partial<Record<SpeakingMood, Text>>> }) {
  const { t, read } = useReader();
  const lines = MOODS.flatMap((mood) => {
    const line = mood === "gone" ? undefined : says[mood];
    return line ? [{ mood, line }] : [];
  });
  return (
    <dl aria-label={t("scenarios.script.says")} className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-2 border-l-2 border-ink pl-4 text-ui">
      {lines.map(({ mood, line }) => (
        <div key={mood} className="contents">
          <dt className="text-quiet">{t(`trade.mood.${mood}`)}</dt>
          <dd className="measure">{read(line)}</dd>
        </div>
      ))}
    </dl>
  );
}
