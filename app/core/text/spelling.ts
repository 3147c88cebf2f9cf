/**
 * Whether letters spell Chinese syllables from somewhere on, as people type who look for a word: each syllable whole, or by
 * its first letter, or by zh, ch, sh; the last one may be unfinished. Letters in lower case; nothing between them.
 * @param syllables pinyin without tones, ü as v
 */
export function spells(syllables: readonly string[], letters: string): boolean {
  if (letters === "") return false;
  return syllables.some((_, from) => spellsFrom(syllables, from, letters));
}

function spellsFrom(syllables: readonly string[], from: number, letters: string): boolean {
  const syllable = syllables[from];
  if (syllable === undefined) return false;
  if (syllable.startsWith(letters)) return true;
  const beginnings = [syllable, ...(/^[zcs]h/.exec(syllable) ?? []), syllable.slice(0, 1)];
  return beginnings.some((taken) => letters.startsWith(taken) && spellsFrom(syllables, from + 1, letters.slice(taken.length)));
}
