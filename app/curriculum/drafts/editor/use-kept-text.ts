import { useEffect, useRef, useState } from "react";
import { keptBeside, type KeptText } from "#app/curriculum/drafts/editor/kept-text.ts";

/** Typing is not slowed by keeping every letter. */
const QUIET_MS = 400;

/**
 * Keeps what is typed in this tab until it is saved: a lost network, a session that ended or a page closed by accident
 * loses nothing. `kept` is what an earlier visit of this tab left behind.
 * @param name of the place it is kept at
 * @param source the text as it was loaded
 */
export function useKeptText(name: string, source: string) {
  const [kept, setKept] = useState<KeptText | null>(null);
  const loaded = useRef(source);
  const timer = useRef<number>();
  useEffect(() => {
    setKept(keptBeside(stored(name), loaded.current));
    return () => window.clearTimeout(timer.current);
  }, [name]);
  return {
    kept,
    /** At once, or when the typing rests. */
    keep: (text: KeptText, at: "now" | "rest") => {
      window.clearTimeout(timer.current);
      if (at === "now") store(name, text);
      else timer.current = window.setTimeout(() => store(name, text), QUIET_MS);
    },
    /** It is back on screen, or not wanted any more. */
    settle: () => {
      store(name, null);
      setKept(null);
    },
  };
}

function store(name: string, text: KeptText | null): void {
  try {
    if (text) sessionStorage.setItem(name, JSON.stringify(text));
    else sessionStorage.removeItem(name);
  } catch {
    // A tab without storage keeps nothing; what is on screen is still there.
  }
}

function stored(name: string): string | null {
  try {
    return sessionStorage.getItem(name);
  } catch {
    return null;
  }
}
