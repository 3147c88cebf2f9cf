import type { Text } from "#app/core/text/text.ts";
import type { Spoken } from "#app/drills/view/debrief.ts";
import { useReader } from "#app/words/reader.tsx";

/** What would have been better at a step, and why. */
export function Better({ better, note }: { better: Spoken; note: Text | null }) {
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
