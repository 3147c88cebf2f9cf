import { sha256Hex } from "#app/core/text/hash.ts";

/** Made-up chance that is always the same for one name: the demonstration bank's only randomness. */
export type Chance = {
  /** Evenly from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  /** True with that probability. */
  happens(probability: number): boolean;
  /** Standard normal. */
  normal(): number;
  /** Standard Gumbel: the noise under which the best of noisy preferences is chosen as by a softmax. */
  gumbel(): number;
  /** In a new order; the list itself stays. */
  shuffled<T>(list: readonly T[]): T[];
};

/**
 * Each name is a stream of its own, so that what is drawn for one person or day moves nobody else's draws.
 * sfc32 (Chris Doty-Humphrey, PractRand), seeded with sha-256 of the name.
 */
export function chanceOf(...name: readonly (string | number)[]): Chance {
  const seed = sha256Hex(name.join("\n"));
  const word = (index: number) => Number.parseInt(seed.slice(index * 8, index * 8 + 8), 16) | 0;
  let [a, b, c, counter] = [word(0), word(1), word(2), word(3)];
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i += 1) next();
  return chanceFrom(next);
}

function chanceFrom(next: () => number): Chance {
  /** Above 0 and below 1, so that its logarithm is finite. */
  const open = () => (next() * (2 ** 32 - 1) + 0.5) / 2 ** 32;
  const whole = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    whole,
    happens: (probability) => next() < probability,
    normal: () => Math.sqrt(-2 * Math.log(open())) * Math.cos(2 * Math.PI * next()),
    gumbel: () => -Math.log(-Math.log(open())),
    shuffled(list) {
      const keyed = list.map((item) => ({ item, key: next() }));
      return keyed.sort((one, other) => one.key - other.key).map(({ item }) => item);
    },
  };
}

/** An id in the shape of the others (UUID of version 7, so that ids sort by time), always the same for a name and instant. */
export function idAt(at: number, ...name: readonly (string | number)[]): string {
  const time = Math.floor(at).toString(16).padStart(12, "0");
  const rest = sha256Hex(name.join("\n"));
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
