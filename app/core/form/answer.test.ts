import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Item } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { formWithAnswers } from "#tests/support/random-form.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";

const { form } = parseForm(sampleFormSource, "form.yaml", sampleHandbook);
function item(id: string): Item {
  const found = form && itemsOf(form).find((each) => each.id === id);
  if (!found) throw new Error(`the sample has no item ${id}`);
  return found;
}

const check = (id: string, value: unknown) => checkAnswer(item(id), value);
const accepted = (id: string, value: unknown) => {
  const checked = check(id, value);
  return checked.ok ? checked.value : checked.problem;
};
const refused = (id: string, value: unknown) => {
  const checked = check(id, value);
  return checked.ok ? "accepted" : checked.problem.code;
};

describe("an answer", () => {
  it("that is stored comes back as it was", () => {
    fc.assert(
      fc.property(formWithAnswers, ({ form: any, answers }) => {
        for (const each of itemsOf(any)) {
          const answer = answers[each.id];
          if (answer) expect(checkAnswer(each, answer)).toEqual({ ok: true, value: answer });
        }
      }),
    );
  });

  it("may come as the fields of a page send it", () => {
    expect(accepted("greeted", { kind: "yes-no", yes: "no", note: "  " })).toEqual({ kind: "yes-no", note: null, yes: false });
    expect(accepted("manner", { kind: "scale", level: "4" })).toEqual({ kind: "scale", note: null, level: 4 });
    expect(accepted("restated", { kind: "count", count: " 2 ", note: " twice " })).toEqual({ kind: "count", note: "twice", count: 2 });
    expect(accepted("story", { kind: "text", text: " It was calm. " })).toEqual({ kind: "text", note: null, text: "It was calm." });
  });

  it("keeps nothing that does not belong to it", () => {
    expect(accepted("greeted", { kind: "yes-no", yes: true, value: 1, item: "wait" })).toEqual({ kind: "yes-no", note: null, yes: true });
  });

  it.each([
    ["nothing", null],
    ["a bare word", "yes"],
    ["an unknown kind", { kind: "photo" }],
    ["another kind than the item's", { kind: "scale", level: 3 }],
    ["a word that is neither yes nor no", { kind: "yes-no", yes: "maybe" }],
    ["a note that is no text", { kind: "yes-no", yes: true, note: 7 }],
  ])("is refused where it is %s", (_, value) => {
    expect(refused("greeted", value)).toBe("answer-unfit");
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(fc.constantFrom("greeted", "wait", "answer", "manner", "restated", "story", "told"), fc.anything(), (id, value) => {
        expect(typeof check(id, value).ok).toBe("boolean");
      }),
    );
  });

  it("is refused out of range", () => {
    for (const level of [0, 6]) expect(accepted("manner", { kind: "scale", level })).toEqual({ code: "answer-range", params: { least: 1, most: 5 } });
    expect(refused("manner", { kind: "scale", level: 2.5 })).toBe("answer-unfit");
    expect(refused("restated", { kind: "count", count: -1 })).toBe("answer-range");
    expect(refused("restated", { kind: "count", count: "1e3" })).toBe("answer-unfit");
    expect(refused("wait", { kind: "timing", seconds: 90_000 })).toBe("answer-range");
    expect(refused("answer", { kind: "choice", option: "other" })).toBe("answer-option");
  });

  it("is refused where it is too long", () => {
    expect(refused("greeted", { kind: "yes-no", yes: true, note: "x".repeat(1001) })).toBe("answer-long");
    expect(refused("story", { kind: "text", text: "x".repeat(4001) })).toBe("answer-long");
    expect(refused("told", { kind: "not-applicable", reason: "x".repeat(1001) })).toBe("answer-long");
  });

  it("of a required text must say something", () => {
    expect(refused("story", { kind: "text", text: "  " })).toBe("answer-text-missing");
    expect(checkAnswer({ ...item("story"), kind: "text", required: false }, { kind: "text", text: "" }).ok).toBe(true);
  });
});

describe("a timing", () => {
  const timed = (started: number | null, stopped: number | null, seconds?: unknown) => ({ kind: "timing", started, stopped, seconds });

  it("with start and stop takes its seconds from them, and typed ones where there are none", () => {
    expect(accepted("wait", timed(1000, 252_499, 3))).toMatchObject({ seconds: 251, started: 1000, stopped: 252_499 });
    expect(accepted("wait", { kind: "timing", seconds: "75" })).toEqual({ kind: "timing", note: null, seconds: 75, started: null, stopped: null });
    expect(accepted("wait", timed(5, 5))).toMatchObject({ seconds: 0 });
  });

  it("that is not whole is refused", () => {
    for (const value of [timed(1000, null), timed(null, 1000), timed(2000, 1000), timed(null, null)]) expect(refused("wait", value)).toBe("answer-timing");
  });
});

describe("a thing to hand in", () => {
  it("is declared, with a note or without, or there is none, for a reason", () => {
    expect(accepted("slip", { kind: "declared", note: " torn " })).toEqual({ kind: "declared", note: "torn" });
    expect(accepted("slip", { kind: "not-applicable", reason: "the printer was out" })).toMatchObject({ kind: "not-applicable" });
  });

  it("is nothing else, and nothing else is declared", () => {
    expect(refused("slip", { kind: "receipt" })).toBe("answer-unfit");
    expect(refused("slip", { kind: "text", text: "a slip" })).toBe("answer-unfit");
    expect(refused("greeted", { kind: "declared" })).toBe("answer-unfit");
  });

  it("is not collected where it is a voice", () => {
    const voice: Item = { ...item("slip"), kind: "audio", required: true };
    expect(checkAnswer(voice, { kind: "declared" })).toMatchObject({ ok: false, problem: { code: "answer-not-collected" } });
    expect(checkAnswer(voice, { kind: "not-applicable", reason: "none was made" }).ok).toBe(true);
  });
});

describe("“does not apply”", () => {
  it("goes with a reason, where it is open", () => {
    expect(accepted("told", { kind: "not-applicable", reason: " 停电 " })).toEqual({ kind: "not-applicable", note: null, reason: "停电" });
    expect(refused("told", { kind: "not-applicable", reason: " 无 " })).toBe("answer-reason-missing");
    expect(refused("told", { kind: "not-applicable" })).toBe("answer-unfit");
  });

  it("is refused where the item must be answered", () => {
    expect(refused("greeted", { kind: "not-applicable", reason: "closed" })).toBe("answer-must-apply");
  });
});
