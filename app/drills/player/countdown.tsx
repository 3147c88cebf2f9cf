import { useEffect, useState } from "react";
import { countdownAt, pressingSeconds } from "#app/drills/player/countdown-stage.ts";
import type { CountdownNow } from "#app/drills/player/countdown-stage.ts";
import type { Countdown } from "#app/drills/view/play.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const TICK_MS = 250;
/** After it has run out the server is asked for the true state, now and then until it has one. */
const ASK_AGAIN_MS = 1200;

type CountdownProps = {
  countdown: Countdown;
  /** When the countdown came, in ms of `performance.now()`; null until the page is alive. */
  receivedAt: number | null;
  onDue: () => void;
};

/** Time left to answer: quiet at first, bold towards the end. Said aloud once, when it begins to press. */
export function CountdownLine({ countdown, receivedAt, onDue }: CountdownProps) {
  const { t } = useReader();
  const now = useCountdown(countdown, receivedAt);
  useDue(now?.stage === "due", onDue);
  if (!now) {
    const seconds = countdownAt(countdown, 0).seconds;
    return <p className="text-note text-quiet">{t("player.countdown.still", { seconds })}</p>;
  }
  const pressing = now.stage === "pressing" || now.stage === "due";
  return (
    <div>
      <p aria-hidden className={classNames("text-note", pressing ? "font-bold text-seal" : "text-quiet")}>
        {t(`player.countdown.${now.stage}`, { seconds: now.seconds })}
      </p>
      <div aria-hidden className="mt-1 h-1">
        <div
          className={classNames("rounded-round transition-[width] duration-200", pressing ? "h-1 bg-seal" : "h-px bg-quiet")}
          style={{ width: `${now.share * 100}%` }}
        />
      </div>
      <p role="status" className="sr-only">
        {now.stage === "pressing" && t("player.countdown.announce", { seconds: pressingSeconds(countdown) })}
      </p>
    </div>
  );
}

function useCountdown(countdown: Countdown, receivedAt: number | null): CountdownNow | null {
  const [now, setNow] = useState<CountdownNow | null>(null);
  useEffect(() => {
    if (receivedAt === null) return;
    const look = () => setNow(countdownAt(countdown, performance.now() - receivedAt));
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, [countdown, receivedAt]);
  return now;
}

function useDue(due: boolean, onDue: () => void) {
  useEffect(() => {
    if (!due) return;
    const timer = setInterval(onDue, ASK_AGAIN_MS);
    const first = setTimeout(onDue, 300);
    return () => {
      clearInterval(timer);
      clearTimeout(first);
    };
  }, [due, onDue]);
}
