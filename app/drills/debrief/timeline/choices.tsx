import { useDebriefReader } from "#app/drills/debrief/reading.tsx";
import type { ColleaguesChoice } from "#app/drills/view/debrief.ts";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What colleagues chose at a step, as rounded shares; never who, never how many. */
export function Choices({ choices }: { choices: readonly ColleaguesChoice[] }) {
  const { t } = useReader();
  return (
    <details className="group mt-3 border-b border-line">
      <summary className="flex min-h-11 items-center gap-3 text-ui hover:text-seal">
        <span className="flex-1">{t("debrief.choices.title")}</span>
        <FoldSign />
      </summary>
      <ul className="space-y-3 pb-4">
        {choices.map((choice, place) => (
          <Line key={place} choice={choice} />
        ))}
      </ul>
      <p className="pb-4 text-note text-quiet">{t("debrief.choices.said")}</p>
    </details>
  );
}

function Line({ choice: { act, reply, percent, chosen, better } }: { choice: ColleaguesChoice }) {
  const { t, read } = useReader();
  const own = useDebriefReader() === "owner";
  const marks = [chosen && t(own ? "debrief.choices.own" : "debrief.choices.trainees"), better && t("debrief.choices.better")].filter(Boolean);
  return (
    <li className="keep-together grid grid-cols-[3rem_minmax(0,1fr)] gap-x-3 text-ui">
      <span className="text-right font-semibold">{percent === 0 ? t("debrief.choices.few") : t("debrief.choices.share", { percent })}</span>
      <div className="measure">
        {/* A border, since paper shows no backgrounds. */}
        <span aria-hidden className="mb-1 mt-2 block border-t-4 border-edge" style={{ width: `${Math.max(percent, 2)}%` }} />
        <p>
          {reply ? read(reply.text) : act !== "reply" && t(`debrief.choices.${act}`)}
          {marks.length > 0 && <span className="whitespace-nowrap font-semibold"> · {marks.join(" · ")}</span>}
        </p>
      </div>
    </li>
  );
}
