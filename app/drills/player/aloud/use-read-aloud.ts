import { useEffect, useMemo, useSyncExternalStore } from "react";
import { browserSpeech, keptOnDevice } from "#app/drills/player/aloud/browser.ts";
import { ReadAloud, SILENT } from "#app/drills/player/aloud/read-aloud.ts";
import { spokenOf } from "#app/drills/player/line/phrases.ts";
import type { Desk } from "#app/drills/player/play-desk.ts";
import { useReader } from "#app/words/reader.tsx";

/** Reading aloud of what the desk shows: each new line once; silence while paused, when a reply is on its way, and on leaving. */
export function useReadAloud(shown: Desk) {
  const { t, read, language } = useReader();
  const reader = useMemo(() => new ReadAloud(browserSpeech(), keptOnDevice, language), [language]);
  const aloud = useSyncExternalStore(reader.subscribe, reader.read, () => SILENT);

  useEffect(() => reader.start(), [reader]);
  useHushOnLeaving(reader);

  const { play, sending } = shown;
  const { turn, mood } = play;
  const line = play.talk.at(-1);
  const text = line?.who === "customer" && line.text ? spokenOf(read(line.text)) : "";
  const intro = t("player.aloud.intro", { name: read(play.customer.name) });
  const quiet = play.paused || play.over || sending !== null;
  useEffect(() => {
    if (quiet) reader.hush();
    else if (aloud.on) reader.tell({ turn, text, mood, intro });
  }, [reader, aloud.on, quiet, turn, text, mood, intro]);

  return { aloud, set: (on: boolean) => reader.set(on) };
}

function useHushOnLeaving(reader: { hush: () => void }) {
  useEffect(() => {
    const left = () => reader.hush();
    const hidden = () => document.visibilityState === "hidden" && left();
    window.addEventListener("pagehide", left);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("pagehide", left);
      document.removeEventListener("visibilitychange", hidden);
    };
  }, [reader]);
}
