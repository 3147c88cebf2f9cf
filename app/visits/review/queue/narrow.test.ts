import { expect, test } from "vitest";
import { GROUPS, narrowQueue, offerOf } from "#app/visits/review/queue/narrow.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";

const text = (said: string) => ({ zh: said, en: said });
const visit = (visitId: string, branch: string, slug: string): QueueVisit => ({
  visitId,
  slug,
  title: text(`form ${slug}`),
  branch: { id: branch, name: text(`branch ${branch}`) },
  evaluator: { id: "e", name: text("e"), firm: null },
  reviewer: null,
  state: "submitted",
  dueOn: "2026-11-30",
  visitedOn: null,
  submittedAt: null,
  publishedAt: null,
  total: null,
  failed: false,
  returns: 0,
});

const view: QueueView = {
  today: "2026-11-22",
  waiting: [visit("1", "b", "counter"), visit("2", "a", "lobby")],
  mine: [visit("3", "a", "counter")],
  others: [],
  returned: [],
  coming: [visit("4", "a", "counter")],
  published: [visit("5", "c", "lobby")],
};
const shown = (queue: QueueView) => GROUPS.flatMap((group) => queue[group].map(({ visitId }) => visitId)).join("");

test("a filter keeps what fits both parts, in its group and order", () => {
  expect(shown(narrowQueue(view, { branch: null, form: null }))).toBe("12345");
  expect(shown(narrowQueue(view, { branch: "a", form: null }))).toBe("234");
  expect(shown(narrowQueue(view, { branch: "a", form: "counter" }))).toBe("34");
  expect(shown(narrowQueue(view, { branch: "unknown", form: null }))).toBe("");
  expect(narrowQueue(view, { branch: "a", form: "counter" }).coming.map(({ visitId }) => visitId)).toEqual(["4"]);
});

test("branches and forms to choose from are those of any group, each once", () => {
  const { branches, forms } = offerOf(view);
  expect(branches.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(forms.map(({ id }) => id)).toEqual(["counter", "lobby"]);
});
