import { isIP } from "node:net";

/** How failures under one key slow down the next attempt. */
export type ThrottleRule = {
  /** Failures that cost nothing: people mistype. */
  readonly free: number;
  /** One failure is forgotten after each such span, ms. */
  readonly forgetMs: number;
};

/** The longest anybody has to wait, ms: long enough to make guessing hopeless, short enough to be no weapon against the owner. */
export const LONGEST_MS = 5 * 60_000;

// Many people share the address of a branch, so it is given more room than an account.
export const ACCOUNT_RULE: ThrottleRule = { free: 5, forgetMs: 15 * 60_000 };
export const ADDRESS_RULE: ThrottleRule = { free: 50, forgetMs: 60_000 };

/** Wait after the n-th failure: nothing up to `free`, then 1 s doubling with each, at most `LONGEST_MS`. */
export function delayAfter(failures: number, rule: ThrottleRule): number {
  const beyond = failures - rule.free;
  return beyond <= 0 ? 0 : Math.min(LONGEST_MS, 1000 * 2 ** (beyond - 1));
}

/** Failures that still count `sinceMs` after the last one; never negative. */
export function remembered(failures: number, sinceMs: number, rule: ThrottleRule): number {
  return Math.max(0, failures - Math.max(0, Math.floor(sinceMs / rule.forgetMs)));
}

/**
 * What counts as one address: an IPv4 address itself (also when written as IPv6), the /64 network of an IPv6
 * address, because one subscriber has all of it.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "").toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped !== undefined) return mapped;
  if (isIP(bare) !== 6) return bare;
  const [left = "", right] = bare.split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  const gap = right === undefined ? [] : Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0");
  const groups = [...head, ...gap, ...tail].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}
