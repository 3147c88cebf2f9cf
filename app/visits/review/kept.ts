import { useEffect, useState } from "react";

/**
 * Words typed on a page that somebody may leave and come back to, kept in this tab alone; without scripts they are what
 * the page was made with. `keptAs` names them for ever: something else, and they are other words.
 */
export function useKeptWords(keptAs: string, typed: string): readonly [words: string, keep: (words: string) => void] {
  const [words, setWords] = useState(typed);
  useEffect(() => {
    if (typed === "") setWords(read(keptAs));
  }, [keptAs, typed]);
  const keep = (said: string) => {
    setWords(said);
    write(keptAs, said);
  };
  return [words, keep];
}

/** A browser may be told to keep nothing; then nothing is kept. */
function read(key: string): string {
  try {
    return sessionStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}

function write(key: string, words: string): void {
  try {
    if (words === "") sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, words);
  } catch {
    return;
  }
}
