import { sha256Hex } from "#app/core/text/hash.ts";

/** One sequence of random numbers. Any of its numbers can be had without those before it. */
export type Stream = { readonly a: number; readonly b: number };

/** The stream of a name under a seed: the first 64 bits of sha-256(seed, name), so that no other name changes it. */
export function streamOf(seed: string, name: string): Stream {
  const hash = sha256Hex(`${seed}\n${name}`);
  return { a: Number.parseInt(hash.slice(0, 8), 16) | 0, b: Number.parseInt(hash.slice(8, 16), 16) | 0 };
}

/**
 * Fills `out` with the standard normal numbers `first`, `first` + 1, … of a stream. Numbers 2m and 2m + 1 are r cos φ and
 * r sin φ with r = √(−2 log u), φ = 2πv, u and v uniform. `first` must be even.
 * Source: Box & Muller (1958), Annals of Mathematical Statistics 29.
 */
export function fillNormals(stream: Stream, first: number, out: Float64Array): void {
  for (let d = 0; d < out.length; d += 2) {
    const radius = Math.sqrt(-2 * Math.log(uniform(stream, first + d)));
    const angle = 2 * Math.PI * uniform(stream, first + d + 1);
    out[d] = radius * Math.cos(angle);
    if (d + 1 < out.length) out[d + 1] = radius * Math.sin(angle);
  }
}

/**
 * Number `index` of a stream, uniform strictly between 0 and 1: the index, spread by the golden ratio, goes through two
 * rounds of a mixing function with one half of the key before each; (x + ½) / 2³².
 * Source of the mixing function: Appleby (2011), MurmurHash3, fmix32.
 */
export function uniform({ a, b }: Stream, index: number): number {
  return (mix(mix(Math.imul(index, 0x9e3779b1) ^ a) + b) + 0.5) / 4_294_967_296;
}

function mix(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Quantile of the standard normal at 95%. */
export const NORMAL_95 = 1.6448536269514722;

/**
 * Φ(x), the chance that a standard normal number is below x; error below 7.5 · 10⁻⁸.
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 26.2.17.
 */
export function normalBelow(x: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(x));
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const beyond = (Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
  return x > 0 ? 1 - beyond : beyond;
}
