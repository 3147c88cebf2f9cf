import { expect, test } from "vitest";
import type { Answer } from "#app/core/form/form.ts";
import type { LoggedVisitEvent, VisitEvent } from "#app/core/visit/event.ts";
import { answersIn, editsIn } from "#app/core/visit/edits.ts";

const yes = (said: boolean): Answer => ({ kind: "yes-no", yes: said, note: null });
const logOf = (...events: VisitEvent[]): LoggedVisitEvent[] => events.map((event, i) => ({ seq: i + 1, at: i * 1000, event, prevHash: "", hash: "" }));
const submitted = (greeted: boolean): VisitEvent => ({ kind: "submitted", actor: "eve", answers: { greeted: yes(greeted) } });
const edited = (item: string, answer: Answer | null): VisitEvent => ({ kind: "edited", actor: "rita", item, answer, reason: "看错了" });

test("each change stands beside what it changed, the one before it included", () => {
  const edits = editsIn(logOf(submitted(false), edited("greeted", yes(true)), edited("greeted", null), edited("tidy", yes(true))));
  expect(edits.map(({ item, before, after }) => [item, before, after])).toEqual([
    ["greeted", yes(false), yes(true)],
    ["greeted", yes(true), null],
    ["tidy", null, yes(true)],
  ]);
  expect(edits[0]).toMatchObject({ seq: 2, by: "rita", at: 1000, reason: "看错了", stands: true });
});

test("what was changed before the visit was handed in again no longer stands, and is still told", () => {
  const edits = editsIn(logOf(submitted(false), edited("greeted", yes(true)), submitted(false), edited("greeted", yes(true))));
  expect(edits.map(({ stands }) => stands)).toEqual([false, true]);
  expect(edits[1]?.before).toEqual(yes(false));
});

test("nothing changed, nothing told", () => {
  expect(editsIn([])).toEqual([]);
  expect(editsIn(logOf(submitted(true)))).toEqual([]);
  expect(answersIn([])).toEqual({});
});

test("the answers are those last handed in, with what was changed since", () => {
  const log = logOf(submitted(false), edited("tidy", yes(true)), submitted(false), edited("greeted", yes(true)));
  expect(answersIn(log)).toEqual({ greeted: yes(true) });
  expect(answersIn([...log, ...logOf(edited("greeted", null))])).toEqual({});
});
