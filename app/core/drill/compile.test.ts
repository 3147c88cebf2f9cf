import { describe, expect, it } from "vitest";
import { initialTransition, transition } from "xstate";
import { compile } from "#app/core/drill/compile.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const machine = compile(TRAPPED_CARD);
const start = () => initialTransition(machine, { allowance: 100 });
const after = (...events: string[]) =>
  events.reduce((snapshot, type) => transition(machine, snapshot, { type })[0], start()[0]);

describe("the machine of a scenario", () => {
  it("is parallel: a dialogue of phases, beats and endings, the mood, the facts", () => {
    expect(start()[0].value).toEqual({ dialogue: { receive: "hello" }, mood: "irritated", facts: "some" });
    expect(machine.root.type).toBe("parallel");
    expect(machine.getStateNodeById("ending:done").type).toBe("final");
    expect(machine.getStateNodeById("ending:done").parent?.key).toBe("dialogue");
    expect(machine.getStateNodeById("beat:fix").parent?.key).toBe("act");
  });

  it("asks for the silence of a beat as a delay: reading time plus its limit, times the allowance", () => {
    const delays = (allowance: number) => initialTransition(machine, { allowance })[1].map(({ params }) => params);
    expect(delays(100)).toMatchObject([{ id: "xstate.after.silence:hello.beat:hello", delay: 3000 + 10_000 }]);
    expect(delays(150)).toMatchObject([{ delay: 3000 + 15_000 }]);
  });

  it("lets the mood follow patience, and conditional gotos see the result of the move", () => {
    // Patience 55 + 15 = 70: calm, so explaining settles everything; without the warm word it is 30.
    const kind = after("reply.warm", "reply.verify");
    expect(kind.value).toMatchObject({ dialogue: { act: "fix" }, mood: "calm" });
    expect(transition(machine, kind, { type: "reply.explain" })[0].value).toEqual({
      dialogue: "ending:done",
      mood: "calm",
      facts: "all",
    });
    expect(after("reply.curt", "reply.verify", "reply.explain").value).toMatchObject({
      dialogue: "ending:settled",
      mood: "irritated",
    });
  });

  it("sends a customer without patience away, whatever the goto says", () => {
    const gone = after("reply.insult");
    expect(gone.value).toMatchObject({ dialogue: "ending:walks-out", mood: "gone" });
    expect(gone.context.patience).toBe(0);
  });

  it("ignores a reply that is not open and one of another beat", () => {
    const atFix = machine.resolveState({
      value: { dialogue: { act: "fix" }, mood: "irritated", facts: "some" },
      context: { allowance: 100, patience: 55, flags: [], seen: [], known: [] },
    });
    expect(transition(machine, atFix, { type: "reply.explain" })[0]).toBe(atFix);
    expect(transition(machine, atFix, { type: "reply.warm" })[0]).toBe(atFix);
  });

  it("starts a beat anew when its silence leads back to it", () => {
    const [next, asked] = transition(machine, start()[0], { type: "xstate.after.silence:hello.beat:hello" });
    expect(next.value).toMatchObject({ dialogue: { receive: "hello" } });
    expect(next.context).toMatchObject({ patience: 45, seen: ["hello"] });
    expect(asked.map(({ type }) => String(type))).toEqual(["xstate.cancel", "xstate.raise"]);
  });

  it("stays active as a whole when the dialogue has ended", () => {
    expect(after("reply.warm", "reply.verify", "reply.explain").status).toBe("active");
  });
});
