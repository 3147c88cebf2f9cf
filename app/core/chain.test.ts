import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appendEvent, EMPTY_HEAD, headAt, verifyChain, type Head } from "#app/core/chain.ts";
import type { LoggedEvent, SittingEvent } from "#app/core/drill/sitting.ts";

const opened: SittingEvent = {
  kind: "opened",
  sitting: "sitting",
  person: "person",
  period: "2026-11",
  attempt: 1,
  scenario: "a".repeat(64),
  rules: 1,
  policy: "b".repeat(64),
  seed: "seed",
  allowance: 100,
  mode: "practice",
};

function logged(events: readonly SittingEvent[]): { log: LoggedEvent[]; head: Head } {
  const log: LoggedEvent[] = [];
  let head = EMPTY_HEAD;
  events.forEach((event, i) => {
    const next = appendEvent(head, event, 1000 * i);
    log.push(next);
    head = headAt(next);
  });
  return { log, head };
}

const randomEvent: fc.Arbitrary<SittingEvent> = fc.oneof(
  fc.record({ kind: fc.constant("replied" as const), turn: fc.nat(9), reply: fc.constantFrom("warm", "curt", "wait") }),
  fc.record({ kind: fc.constantFrom("paused" as const, "resumed" as const, "settled" as const, "left" as const) }),
);
const randomLog = fc.array(randomEvent, { minLength: 1, maxLength: 8 }).map((events) => logged([opened, ...events]));

/** First place at which two logs differ, as a sequence number. */
function firstDifference(a: readonly LoggedEvent[], b: readonly LoggedEvent[]): number {
  const length = Math.max(a.length, b.length);
  for (let i = 0; i < length; i++) if (JSON.stringify(a[i]) !== JSON.stringify(b[i])) return i + 1;
  throw new Error("the logs are the same");
}

describe("the log of a sitting", () => {
  it("chains each event to the one before, the first to 64 zeros", () => {
    const { log, head } = logged([opened, { kind: "settled" }]);
    expect(log.map(({ seq, prevHash }) => [seq, prevHash])).toEqual([
      [1, "0".repeat(64)],
      [2, log[0]?.hash],
    ]);
    // sha-256 of {"at":0,"event":{…},"prevHash":"000…","seq":1} and of what follows it, computed with OpenSSL.
    expect(log[0]?.hash).toBe("08b43317088562e60ee424e21aa5025018bcfce3d08dc7317c0e1b5a5691cfda");
    expect(head).toEqual({ seq: 2, hash: "32c476b3ffee13f04407cc9eda4d5b94be1eb97235dae5a2f8add63cd8ce910d" });
    expect(verifyChain(log, head)).toEqual({ ok: true, value: head });
  });

  it("is whole when nothing was touched", () => {
    fc.assert(
      fc.property(randomLog, ({ log, head }) => {
        expect(verifyChain(log, head).ok).toBe(true);
      }),
    );
  });

  it("names the first event whose content, time or number was altered", () => {
    const alter: ((event: LoggedEvent) => LoggedEvent)[] = [
      (event) => ({ ...event, at: event.at + 1 }),
      (event) => ({ ...event, seq: event.seq + 1 }),
      (event) => ({ ...event, event: { kind: "replied", turn: 77, reply: "other" } }),
      (event) => ({ ...event, prevHash: "f".repeat(64) }),
      (event) => ({ ...event, hash: "f".repeat(64) }),
    ];
    fc.assert(
      fc.property(randomLog, fc.nat(), fc.constantFrom(...alter), ({ log, head }, at, change) => {
        const i = at % log.length;
        const bad = log.map((event, j) => (j === i ? change(event) : event));
        expect(verifyChain(bad, head)).toMatchObject({ ok: false, problem: { params: { seq: i + 1 } } });
      }),
    );
  });

  it("names the place of a dropped event, the last one included", () => {
    fc.assert(
      fc.property(randomLog, fc.nat(), ({ log, head }, at) => {
        const i = at % log.length;
        const bad = log.filter((_, j) => j !== i);
        expect(verifyChain(bad, head)).toMatchObject({ ok: false, problem: { params: { seq: i + 1 } } });
      }),
    );
  });

  it("names the place where two events changed places, or an event was added", () => {
    fc.assert(
      fc.property(randomLog, fc.nat(), fc.nat(), ({ log, head }, a, b) => {
        const [i, j] = [a % log.length, b % log.length];
        fc.pre(i !== j);
        const bad = log.map((event, k) => log[k === i ? j : k === j ? i : k] ?? event);
        expect(verifyChain(bad, head)).toMatchObject({ problem: { params: { seq: firstDifference(log, bad) } } });
        const longer = [...log, appendEvent(head, { kind: "settled" }, 0)];
        expect(verifyChain(longer, head)).toMatchObject({ problem: { code: "chain-head", params: { seq: head.seq + 1 } } });
      }),
    );
  });

  it("notices a log that was forged from the start with correct hashes", () => {
    const { head } = logged([opened, { kind: "settled" }]);
    const forged = logged([opened, { kind: "left" }]);
    expect(verifyChain(forged.log, head)).toMatchObject({ ok: false, problem: { code: "chain-head", params: { seq: 2 } } });
  });
});
