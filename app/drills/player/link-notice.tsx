import type { Problem } from "#app/core/result.ts";
import type { Desk } from "#app/drills/player/play-desk.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/**
 * What just went wrong or differently, each in one sentence; nothing while all is well. Said politely, after the line
 * that the focus has moved to.
 */
export function LinkNotice({ shown, refused }: { shown: Desk; refused: Problem | null }) {
  const { t } = useReader();
  const problem = shown.problem ?? (shown.cause === "loaded" ? refused : null);
  return (
    <div role="status" className="space-y-3 not-empty:mt-4">
      {problem && (
        <Notice tone="warn">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      {shown.lost && (
        <Notice tone="warn">
          <p>{t(shown.sending === null ? "player.lost" : "player.waiting")}</p>
        </Notice>
      )}
      {shown.cause === "clock" && (
        // Made anew at each move of the clock, so that a second one in a row is announced as well.
        <Notice key={shown.play.turn}>
          <p>{t("player.arrived")}</p>
        </Notice>
      )}
    </div>
  );
}
