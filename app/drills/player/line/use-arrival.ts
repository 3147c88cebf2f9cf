import { useEffect, useState } from "react";
import { arrivalMs, isNew } from "#app/drills/player/line/arrival.ts";
import type { Desk } from "#app/drills/player/play-desk.ts";

/** Whether the present line is still arriving: until its time is over, or any key, click or touch cuts it short. */
export function useArrival(shown: Desk): boolean {
  const { turn, paused, over, talk } = shown.play;
  const [toldTurn, setTold] = useState(() => (isNew(shown) ? -1 : turn));
  const arriving = toldTurn !== turn && !paused && !over;
  const line = talk.at(-1)?.text;
  const ms = line ? arrivalMs(line) : 0;

  useEffect(() => {
    if (paused) setTold(turn);
  }, [paused, turn]);

  useEffect(() => {
    if (!arriving) return;
    const told = () => setTold(turn);
    const timer = setTimeout(told, ms + SETTLED_MS);
    const events = ["keydown", "pointerdown"] as const;
    for (const name of events) document.addEventListener(name, told);
    return () => {
      clearTimeout(timer);
      for (const name of events) document.removeEventListener(name, told);
    };
  }, [arriving, turn, ms]);

  return arriving;
}

/** The last phrase has come and its colour has settled. */
const SETTLED_MS = 400;
