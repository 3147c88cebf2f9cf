import { useDebriefReader } from "#app/drills/debrief/reading.tsx";
import type { DebriefStep } from "#app/drills/view/debrief.ts";
import { useReader } from "#app/words/reader.tsx";
import { WORDLESS } from "#app/words/wordless.ts";

/** What the trainee said, did, or left undone. */
export function Chosen({ step: { chosen, decision } }: { step: DebriefStep }) {
  const { t, read } = useReader();
  const own = useDebriefReader() === "owner";
  const { act } = decision.move;
  const wordless = own || act === "reply" ? t(WORDLESS[act]) : t(`debrief.coach.${act}`);
  const who = chosen?.kind === "do" ? t(own ? "player.youDo" : "debrief.coach.traineeDoes") : t(own ? "debrief.steps.you" : "debrief.coach.trainee");
  return (
    <div className="measure mt-3 border-l-2 border-ink pl-4">
      <p className="text-note text-quiet">{who}</p>
      <p className="text-body">{chosen ? read(chosen.text) : wordless}</p>
    </div>
  );
}
