import type { TFunction } from "i18next";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Part } from "#app/core/scenario/difference/change.ts";
import { CHANNELS, FAMILIES, OUTCOMES, PHASES, SEATS } from "#app/core/scenario/scenario.ts";
import { tellSegment } from "#app/curriculum/script/segment.ts";

type T = TFunction<"words">;
type Teller = (t: T, word: string) => string | null;

/** Says a word if it is one of those known; the key of each is its own word in the vocabulary of the trade. */
function among<W extends string>(known: readonly W[], say: (t: T, word: W) => string): Teller {
  return (t, word) => {
    const found = known.find((each) => each === word);
    return found === undefined ? null : say(t, found);
  };
}

const TELLERS: Readonly<Partial<Record<Part, Teller>>> = {
  seat: among(SEATS, (t, seat) => t(`trade.seat.${seat}`)),
  channel: among(CHANNELS, (t, channel) => t(`trade.channel.${channel}`)),
  family: among(FAMILIES, (t, family) => t(`trade.family.${family}`)),
  phase: among(PHASES, (t, phase) => t(`trade.phase.${phase}`)),
  outcome: among(OUTCOMES, (t, outcome) => t(`trade.outcome.${outcome}`)),
  kind: among(["say", "do"], (t, kind) => t(`trade.kind.${kind}`)),
  tests: among(DIMENSIONS, (t, dimension) => t(`trade.dimension.${dimension}`)),
  segment: tellSegment,
};

/** A word of a script in the reader's language; names that its writer gave stay as they are. */
export function tellWord(t: T, part: Part, word: string): string {
  return TELLERS[part]?.(t, word) ?? word;
}
