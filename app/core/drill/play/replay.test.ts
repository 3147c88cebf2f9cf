import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { advance } from "#app/core/drill/play/advance.ts";
import { countdownOf } from "#app/core/drill/play/countdown.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { step } from "#app/core/drill/play/step.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";
import { eventOf, lastOf, opening, playActs, randomAct } from "#tests/support/random-sitting.ts";

const anySitting = fc.tuple(randomScenario, fc.array(randomAct, { maxLength: 20 }));

/** Random scenarios are compiled one by one; a busy machine takes its time. */
describe("any sitting", { timeout: 120_000 }, () => {
  it("replays to the same bytes it was played to, also from stored JSON", () => {
    fc.assert(
      fc.property(anySitting, ([scenario, acts]) => {
        const drill = drillOf(scenario);
        const { log, plays } = playActs(drill, opening(scenario), acts);
        const stored = log.map((timed, i) => ({ seq: i + 1, ...timed }));
        const whole = replay(drillOf(scenario), stored);
        if (!whole.ok) throw new Error(whole.problem.code);
        const last = plays.at(-1);
        expect(canonicalJson(whole.value)).toBe(canonicalJson(last));

        // Every step from a snapshot that went through the database gives the same.
        for (const [i, { event, at }] of log.slice(1).entries()) {
          const from = JSON.parse(canonicalJson(plays[i])) as (typeof plays)[number];
          const next = step(drill, from, event, at);
          expect(next.ok && canonicalJson(next.value)).toBe(canonicalJson(plays[i + 1]));
        }
      }),
    );
  });

  it("refuses the same reply a second time and stays as it was", () => {
    fc.assert(
      fc.property(anySitting, ([scenario, acts]) => {
        const drill = drillOf(scenario);
        const { log, plays } = playActs(drill, opening(scenario), acts);
        log.forEach(({ event, at }, i) => {
          const play = plays[i];
          if (event.kind !== "replied" || !play) return;
          const bytes = canonicalJson(play);
          const again = step(drill, play, event, at);
          expect(again).toMatchObject({ ok: false });
          expect(["conflict", "sitting-over"]).toContain(!again.ok && again.problem.code);
          expect(canonicalJson(play)).toBe(bytes);
        });
      }),
    );
  });

  it("takes an event from the past as one of the present", () => {
    fc.assert(
      fc.property(anySitting, randomAct, fc.nat(10_000_000), ([scenario, acts], act, back) => {
        const drill = drillOf(scenario);
        const play = lastOf(playActs(drill, opening(scenario), acts));
        const { event } = eventOf(drill, play, { ...act, wait: 0 });
        expect(step(drill, play, event, play.now - back)).toEqual(step(drill, play, event, play.now));
      }),
    );
  });

  it("has as much time left after a pause as before it", () => {
    fc.assert(
      fc.property(anySitting, fc.nat(20_000), fc.nat(5_000_000), ([scenario, acts], wait, held) => {
        const drill = drillOf(scenario);
        const before = lastOf(playActs(drill, opening(scenario), acts));
        const unpaused = { ...before, pausedAt: null };
        const at = before.now + wait;
        const paused = step(drill, unpaused, { kind: "paused" }, at);
        const resumed = paused.ok ? step(drill, paused.value, { kind: "resumed" }, at + held) : paused;
        if (!resumed.ok) return;
        const still = countdownOf(drill, advance(drill, unpaused, at), at);
        expect(countdownOf(drill, resumed.value, at + held)).toEqual(still);
        expect(resumed.value.now - resumed.value.began).toBe(at - advance(drill, unpaused, at).began);
      }),
    );
  });
});
