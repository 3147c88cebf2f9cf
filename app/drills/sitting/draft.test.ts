import fc from "fast-check";
import { expect, test } from "vitest";
import { advance } from "#app/core/drill/play/advance.ts";
import { drillOf, openPlay } from "#app/core/drill/play/open.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { appendEvent, EMPTY_HEAD, headAt, verifyChain } from "#app/core/chain.ts";
import { settled } from "#app/core/drill/presence.ts";
import type { DrillMode, LoggedEvent, SittingEvent } from "#app/core/drill/sitting.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { draftOf, record, settleEnd, tend, type Draft } from "#app/drills/sitting/draft.ts";
import { POLICY } from "#tests/support/drill-rules.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { opening, OPENED_AT } from "#tests/support/random-sitting.ts";

/** Idle sooner than by default, so that random waits reach it. */
const policy = { ...POLICY, idleSeconds: { practice: 3600, assessment: 600 } };

/** What may come to a sitting, `wait` ms after what came before; the server's clock may jump back. */
const visit = fc.record({
  kind: fc.constantFrom("reply", "reply", "reply", "pulse", "pulse", "pause", "leave", "job"),
  wait: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: -5000, max: 200_000 }), fc.constant(900_000)),
  pick: fc.nat(9),
});
type Visit = { kind: string; wait: number; pick: number };

/** The room in small: what is stored after each visit, and all that was ever stored. */
function visited(scenario: Scenario, mode: DrillMode, visits: readonly Visit[]) {
  const drill = drillOf(scenario);
  const opened = { ...opening(scenario), mode };
  const first = appendEvent(EMPTY_HEAD, opened, OPENED_AT);
  const log: LoggedEvent[] = [first];
  let stored = draftOf(openPlay(drill, opened, OPENED_AT), headAt(first));
  let [now, pulseAt] = [OPENED_AT, OPENED_AT];
  for (const { kind, wait, pick } of visits) {
    now += wait;
    const signs = { pulseAt, cutUsed: log.some(({ event }) => event.kind === "paused") };
    const seen = tend(drill, policy, stored, signs, { now, returning: kind !== "job" });
    const next = (event: SittingEvent): Draft => {
      const added = record(drill, seen, event, now);
      return added.ok ? added.value : stored;
    };
    const shown = advance(drill, seen.play, now);
    let draft = seen;
    if (kind === "reply") {
      const options = openOptions(drill, shown);
      const reply = options[pick % Math.max(1, options.length)]?.id ?? "";
      draft = next({ kind: "replied", turn: shown.moves.length, reply });
    }
    if (kind === "pulse") draft = settleEnd(drill, seen, now);
    if (kind === "pause" && mode === "practice") draft = next({ kind: seen.play.pausedAt === null ? "paused" : "resumed" });
    if (kind === "leave" && pick === 0) draft = next({ kind: "left" });
    if (kind === "job" && !seen.play.end && !settled(seen.added)) draft = stored;
    log.push(...draft.added);
    stored = draftOf(draft.play, draft.head);
    if (kind !== "job") pulseAt = Math.max(pulseAt, now);
  }
  return { drill, log, stored };
}

test("whatever comes whenever, the log is a chain that replays to the very state that is stored", () => {
  const modes = fc.constantFrom<DrillMode>("practice", "assessment");
  fc.assert(
    fc.property(randomScenario, modes, fc.array(visit, { maxLength: 20 }), (scenario, mode, visits) => {
      const { drill, log, stored } = visited(scenario, mode, visits);
      expect(verifyChain(log, stored.head).ok).toBe(true);
      const told = replay(drill, log);
      expect(told.ok && canonicalJson(told.value)).toBe(canonicalJson(stored.play));
      expect(log.every(({ at }, i) => at >= (log[i - 1]?.at ?? 0))).toBe(true);
    }),
    { numRuns: 100 },
  );
}, 30_000);

test("an assessment's clock is held once and no longer than the policy says, however often the page is lost", () => {
  fc.assert(
    fc.property(randomScenario, fc.array(visit, { maxLength: 20 }), (scenario, visits) => {
      const { log } = visited(scenario, "assessment", visits);
      const cuts = log.filter(({ event }) => event.kind === "paused" || event.kind === "resumed");
      const [paused, resumed] = cuts;
      expect(cuts.length).toBeLessThanOrEqual(2);
      if (paused && resumed) expect(resumed.at - paused.at).toBeLessThanOrEqual(60_000);
    }),
    { numRuns: 100 },
  );
}, 30_000);
