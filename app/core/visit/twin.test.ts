import fc from "fast-check";
import { expect, test } from "vitest";
import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import type { LoggedVisitEvent } from "#app/core/visit/event.ts";
import { blindAnswers, compareTwins, firstHandedIn } from "#app/core/visit/twin.ts";

const text = (said: string) => ({ zh: said, en: said });
const head = { question: text("?"), hint: null, dimension: "attitude", premises: false, weight: 1, standards: [], critical: false, mayNotApply: true, showIf: null, evidence: null } as const;
const items: Item[] = [
  { id: "greeted", ...head, kind: "yes-no", good: "yes" },
  { id: "manner", ...head, kind: "scale", low: text("low"), high: text("high"), showIf: { item: "greeted", is: "yes" } },
  { id: "wait", ...head, kind: "timing", target: 300, limit: 900 },
  { id: "said", ...head, kind: "choice", options: [{ id: "a", text: text("a"), value: 50 }, { id: "b", text: text("b"), value: 50 }, { id: "c", text: text("c"), value: 100 }] },
  { id: "story", ...head, kind: "text", required: false },
];
const form: Form = { slug: "f", hash: "h", title: text("f"), channel: "branch", modes: ["mystery"], brief: text("b"), sections: [{ id: "one", title: text("1"), hint: null, items }] };

const yes = (said: boolean): Answer => ({ kind: "yes-no", yes: said, note: null });
const waited = (seconds: number): Answer => ({ kind: "timing", seconds, started: null, stopped: null, note: null });
const level = (value: number): Answer => ({ kind: "scale", level: value, note: null });
const option = (id: string): Answer => ({ kind: "choice", option: id, note: null });
const none: Answer = { kind: "not-applicable", reason: "没有", note: null };
const words = (said: string): Answer => ({ kind: "text", text: said, note: null });
const agreed = (own: Answers, other: Answers) => Object.fromEntries(compareTwins(form, own, other).items.map(({ item, agrees }) => [item, agrees]));

test("items agree by what was found, not by how it was noted", () => {
  expect(agreed({ greeted: { ...yes(true), note: "门口" } }, { greeted: yes(true) })).toEqual({ greeted: true });
  expect(agreed({ greeted: yes(true) }, { greeted: yes(false) })).toEqual({ greeted: false });
  // Two options of the same worth are still two findings.
  expect(agreed({ said: option("a") }, { said: option("b") })).toEqual({ said: false });
  expect(agreed({ wait: none }, { wait: none })).toEqual({ wait: true });
  expect(agreed({ wait: none }, { wait: waited(100) })).toEqual({ wait: false });
});

test("waits agree to a tenth of their worth, which is 60 of the 600 seconds between target and limit", () => {
  expect(agreed({ wait: waited(20) }, { wait: waited(300) })).toEqual({ wait: true });
  expect(agreed({ wait: waited(400) }, { wait: waited(459) })).toEqual({ wait: true });
  expect(agreed({ wait: waited(400) }, { wait: waited(461) })).toEqual({ wait: false });
});

test("what one was not asked, and what is not scored, is shown and not compared", () => {
  const { items: shown, ...figures } = compareTwins(form, { greeted: yes(true), manner: level(5), story: words("甲") }, { greeted: yes(false), manner: level(1), story: words("乙") });
  expect(shown.map(({ item, agrees }) => [item, agrees])).toEqual([["greeted", false], ["manner", null], ["story", null]]);
  expect(shown[1]?.other).toBeNull();
  expect(figures).toEqual({ compared: 1, agreed: 0, agreement: 0 });
});

test("nothing to compare is no agreement and no disagreement", () => {
  expect(compareTwins(form, {}, {})).toEqual({ items: [], compared: 0, agreed: 0, agreement: null });
});

test("it is the same from either side, and whole with itself", () => {
  const answers = fc.record(
    { greeted: fc.boolean().map(yes), manner: fc.integer({ min: 1, max: 5 }).map(level), wait: fc.oneof(fc.constant(none), fc.integer({ min: 0, max: 1200 }).map(waited)), said: fc.constantFrom("a", "b", "c").map(option) },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(answers, answers, (one, two) => {
      const [there, back] = [compareTwins(form, one, two), compareTwins(form, two, one)];
      expect(back.agreement).toBe(there.agreement);
      expect(there.agreed).toBeLessThanOrEqual(there.compared);
      expect(compareTwins(form, one, one).agreement ?? 1).toBe(1);
    }),
  );
});

test("only what was handed in before both were in counts as blind", () => {
  const submitted = (seq: number, at: number, said: boolean): LoggedVisitEvent => {
    return { seq, at, event: { kind: "submitted", actor: "e", answers: { greeted: yes(said) } }, prevHash: "", hash: "" };
  };
  const log = [submitted(3, 100, true), submitted(6, 200, false)];
  expect(firstHandedIn(log)).toBe(100);
  expect(blindAnswers(log, 150)).toEqual({ greeted: yes(true) });
  expect(blindAnswers(log, 200)).toEqual({ greeted: yes(false) });
  expect(blindAnswers(log, 99)).toBeNull();
  expect(firstHandedIn([])).toBeNull();
});
