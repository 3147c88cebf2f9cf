import { CircleCheck, CloudOff, Pencil, TriangleAlert } from "lucide-react";
import type { Entry } from "#app/visits/fill/desk/entry.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** How far one answer has come, in a line under it. Said politely, once, when it changes. */
export function Status({ entry, lost }: { entry: Entry; lost: boolean }) {
  return (
    <p role="status" className="flex min-h-11 items-center gap-2 text-note text-quiet">
      <Said entry={entry} lost={lost} />
    </p>
  );
}

function Said({ entry: { state, stored, problem, draft }, lost }: { entry: Entry; lost: boolean }) {
  const { t, formats } = useReader();
  switch (state) {
    case "blank":
    case "conflict":
      return null;
    case "saved":
      if (stored?.byTaps) return <><CircleCheck aria-hidden {...SIGN} className="text-good" />{t("capture.taps.from")}</>;
      return stored && <><CircleCheck aria-hidden {...SIGN} className="text-good" />{t("visits.saved", { time: formats.clock(stored.savedAt) })}</>;
    case "unfinished": {
      const running = draft.started !== "" && draft.stopped === "";
      const wanting = problem && !running ? ` ${problemSentence(t, problem)}` : "";
      return <><Pencil aria-hidden {...SIGN} />{t("visits.unfinished")}{wanting && <span className="text-ink">{wanting}</span>}</>;
    }
    case "waiting":
    case "sending":
      return lost ? <><CloudOff aria-hidden {...SIGN} className="text-warn" />{t("visits.waiting")}</> : <>{t("visits.saving")}</>;
    case "refused":
      return <span className="flex gap-2 text-seal"><TriangleAlert aria-hidden {...SIGN} className="mt-0.5 shrink-0" />{t("visits.refused")}{problem && ` · ${problemSentence(t, problem)}`}</span>;
  }
}

const SIGN = { size: 16, strokeWidth: 1.75 } as const;
