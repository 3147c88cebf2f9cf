import { useEffect, useState, useSyncExternalStore } from "react";
import type { PlayState } from "#app/drills/player/answer.ts";
import { PlayDesk } from "#app/drills/player/play-desk.ts";
import { postPlay } from "#app/drills/player/post.ts";
import { networkOr } from "#app/ui/delivery.ts";

const RETRY_MS = 2000;

/** The desk of the loaded sitting, alive as long as the page shows it. */
export function usePlayDesk(loaded: PlayState) {
  const [desk] = useState(
    () =>
      new PlayDesk(loaded, {
        post: postPlay,
        wait: () => networkOr(RETRY_MS),
        now: () => performance.now(),
        reload: () => window.location.reload(),
      }),
  );
  const shown = useSyncExternalStore(desk.subscribe, desk.read, desk.read);

  useEffect(() => desk.adopt(loaded, "loaded"), [desk, loaded]);
  useHeartbeat(desk, shown.play.pulseEverySeconds, shown.play.over);

  return { desk, shown };
}

/** Pulses while the page can be seen, and at once when it is seen again or the network returns. */
function useHeartbeat(desk: PlayDesk, everySeconds: number, over: boolean) {
  useEffect(() => {
    if (over) return;
    const pulse = () => {
      if (document.visibilityState === "visible") void desk.pulse();
    };
    pulse();
    const timer = setInterval(pulse, everySeconds * 1000);
    const events = ["online", "pageshow", "focus"] as const;
    for (const name of events) window.addEventListener(name, pulse);
    document.addEventListener("visibilitychange", pulse);
    return () => {
      clearInterval(timer);
      for (const name of events) window.removeEventListener(name, pulse);
      document.removeEventListener("visibilitychange", pulse);
    };
  }, [desk, everySeconds, over]);
}
