import type { Kept, Speech } from "#app/drills/player/aloud/read-aloud.ts";

const KEY = "counterpart.read-aloud";

/** The speech of this browser; null where it has none, and on the server. */
export function browserSpeech(): Speech<SpeechSynthesisVoice> | null {
  if (typeof window === "undefined" || !("speechSynthesis" in window)) return null;
  const { speechSynthesis } = window;
  return {
    voices: () => speechSynthesis.getVoices(),
    onVoices(listener) {
      speechSynthesis.addEventListener("voiceschanged", listener);
      return () => speechSynthesis.removeEventListener("voiceschanged", listener);
    },
    speak(text, voice, rate) {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.rate = rate;
      speechSynthesis.speak(utterance);
    },
    cancel: () => speechSynthesis.cancel(),
  };
}

/** The choice as this device keeps it: off until it is made, and where the browser keeps nothing. */
export const keptOnDevice: Kept = {
  read() {
    try {
      return localStorage.getItem(KEY) === "on";
    } catch {
      return false;
    }
  },
  write(on) {
    try {
      if (on) localStorage.setItem(KEY, "on");
      else localStorage.removeItem(KEY);
    } catch {
      // A browser that keeps nothing forgets the choice with the page.
    }
  },
};
