import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { sha256Hex } from "#app/core/text/hash.ts";

/** An event as a log keeps it: server time in ms since the epoch, and the chain of hashes (sha-256, hex). */
export type Logged<Event> = {
  readonly seq: number;
  readonly at: number;
  readonly event: Event;
  readonly prevHash: string;
  readonly hash: string;
};

/** The end of a log: its last event's number and hash. Kept beside the log, so that a dropped last event is noticed. */
export type Head = { readonly seq: number; readonly hash: string };

/** Head of a log without events: the first event gets number 1. */
export const EMPTY_HEAD: Head = { seq: 0, hash: "0".repeat(64) };

/** The event as it is to be stored after `head`, at server time `at` (ms). */
export function appendEvent<Event>(head: Head, event: Event, at: number): Logged<Event> {
  const link = { seq: head.seq + 1, at, event, prevHash: head.hash };
  return { ...link, hash: hashOf(link) };
}

/** Head of a log that ends with that event. */
export function headAt({ seq, hash }: Logged<unknown>): Head {
  return { seq, hash };
}

/**
 * Checks a log in stored order against its head. Refuses with the first bad `seq`: `chain-gap` (an event is missing or
 * out of order there), `chain-link` (it does not follow the event before it), `chain-altered` (its content does not
 * match its hash), `chain-head` (the log ends elsewhere than the head says).
 */
export function verifyChain(log: readonly Logged<unknown>[], head: Head): Result<Head> {
  let last = EMPTY_HEAD;
  for (const logged of log) {
    const seq = last.seq + 1;
    if (logged.seq !== seq) return refuse("chain-gap", { seq });
    if (logged.prevHash !== last.hash) return refuse("chain-link", { seq });
    if (logged.hash !== hashOf(logged)) return refuse("chain-altered", { seq });
    last = headAt(logged);
  }
  if (last.seq !== head.seq) return refuse("chain-head", { seq: Math.min(last.seq, head.seq) + 1 });
  return last.hash === head.hash ? ok(head) : refuse("chain-head", { seq: head.seq });
}

/** sha-256 of the canonical JSON of everything but the hash itself, lower-case hex. */
function hashOf({ seq, at, event, prevHash }: Omit<Logged<unknown>, "hash">): string {
  return sha256Hex(canonicalJson({ seq, at, event, prevHash }));
}
