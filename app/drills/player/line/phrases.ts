/** A piece of what the customer says. An aside is a stage direction: what they do, or who else speaks. */
export type Phrase = { readonly text: string; readonly aside: boolean };

const ASIDE = /(（[^（）]*）|\([^()]*\))/u;

/** As far as a breath goes: to a mark of punctuation with whatever closes after it. */
const BREATH = /.+?(?:[，。！？；：、…—]+[”’」』]*|[,.!?;:]+[”’"']*\s+|$)/gsu;

/** A customer's line, cut where one draws breath; joined again it is the very same text. */
export function phrasesOf(line: string): Phrase[] {
  return line.split(ASIDE).flatMap((part, place): Phrase[] => {
    if (part === "") return [];
    if (place % 2 === 1) return [{ text: part, aside: true }];
    return (part.match(BREATH) ?? []).map((text) => ({ text, aside: false }));
  });
}

/** Only what is spoken, without the stage directions; empty where nothing is said. */
export function spokenOf(line: string): string {
  return phrasesOf(line)
    .map(({ text, aside }) => (aside ? " " : text))
    .join("")
    .trim();
}
