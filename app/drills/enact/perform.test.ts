import { describe, expect, test } from "vitest";
import { verifyChain, headAt } from "#app/core/chain.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { openOptions } from "#app/core/drill/play/options.ts";
import { beatOf } from "#app/core/drill/play/place.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { perform, type Act, type Trainee } from "#app/drills/enact/perform.ts";
import { opening, OPENED_AT } from "#tests/support/random-sitting.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const drill = drillOf(TRAPPED_CARD);

/** Does these things one after another, then says whatever comes first. */
function performed(...acts: readonly Act[]) {
  const left = [...acts];
  const trainee: Trainee = (play) => left.shift() ?? { kind: "reply", reply: openOptions(drill, play)[0]?.id ?? "", afterMs: 3000 };
  return perform(drill, opening(TRAPPED_CARD), OPENED_AT, trainee);
}

const say = (reply: string, afterMs = 4000): Act => ({ kind: "reply", reply, afterMs });

const leave: Act = { kind: "leave", afterMs: 800 };

describe("a sitting that is enacted", () => {
  test("has the events and times that living it would have given", () => {
    const { play, log } = performed(say("warm", 5000), say("verify", 7000), say("explain", 9000));
    expect(log.map(({ at }) => at - OPENED_AT)).toEqual([0, 5000, 12_000, 21_000]);
    expect(log.map(({ event }) => event.kind)).toEqual(["opened", "replied", "replied", "replied"]);
    expect(play.end).toMatchObject({ kind: "ending", at: OPENED_AT + 21_000 });
  });

  test("is told whole by its log, silences and all, whatever is done in it", () => {
    for (const acts of [[], [{ kind: "wait" }], [{ kind: "wait" }, leave], [say("warm"), leave]] satisfies Act[][]) {
      const { play, log } = performed(...acts);
      const last = log.at(-1)!;
      expect(play.end).not.toBeNull();
      expect(verifyChain(log, headAt(last)).ok).toBe(true);
      expect(replay(drill, log)).toEqual({ ok: true, value: play });
    }
  });

  test("whoever answers when the silence is due answers too late", () => {
    const late = performed(say("warm", 10 * 60_000)).play;
    const silent = performed({ kind: "wait" }).play;
    expect(late.moves[0]?.act).toEqual({ kind: "silence" });
    expect(late.moves[0]).toEqual(silent.moves[0]);
    expect(beatOf(TRAPPED_CARD, late)).toEqual(beatOf(TRAPPED_CARD, silent));
  });

  test("a reply that is not open is a bug, and so is waiting where no silence falls", () => {
    expect(() => performed(say("nothing"))).toThrow("not-open");
    expect(() => performed(say("warm"), { kind: "wait" })).toThrow("Nobody speaks");
  });
});
