import { expect, test } from "vitest";
import { GROUPS, narrowQueue, offerOf, type Narrowing } from "#app/visits/review/queue/narrow.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";

const text = (said: string) => ({ zh: said, en: said });
const visit = (visitId: string, branch: string, slug: string, more: Partial<QueueVisit> = {}): QueueVisit => ({
  visitId,
  slug,
  title: text(`form ${slug}`),
  mode: "mystery",
  branch: { id: branch, name: text(`branch ${branch}`) },
  evaluator: { id: "e", name: text("e"), firm: null },
  firm: null,
  reviewer: null,
  state: "submitted",
  dueOn: "2026-11-30",
  visitedOn: null,
  submittedAt: null,
  publishedAt: null,
  sealed: false,
  total: null,
  failed: false,
  flags: [],
  returns: 0,
  ...more,
});

const firm = { id: "f", name: text("firm f") };
const view: QueueView = {
  today: "2026-11-22",
  ofFirm: false,
  waiting: [visit("1", "b", "counter", { failed: true }), visit("2", "a", "lobby", { flags: ["too-fast"] })],
  mine: [visit("3", "a", "counter", { firm })],
  others: [],
  elsewhere: [],
  returned: [],
  coming: [visit("4", "a", "counter", { mode: "inspection" })],
  published: [visit("5", "c", "lobby", { firm })],
  ended: [],
};
const all: Narrowing = { branch: null, form: null, firm: null, mode: null, look: null };
const shown = (narrowing: Partial<Narrowing>) => {
  const queue = narrowQueue(view, { ...all, ...narrowing });
  return GROUPS.flatMap((group) => queue[group].map(({ visitId }) => visitId)).join("");
};

test("a filter keeps what fits all its parts, in its group and order", () => {
  expect(shown({})).toBe("12345");
  expect(shown({ branch: "a" })).toBe("234");
  expect(shown({ branch: "a", form: "counter" })).toBe("34");
  expect(shown({ branch: "unknown" })).toBe("");
  expect(shown({ firm: "f" })).toBe("35");
  expect(shown({ firm: "bank" })).toBe("124");
  expect(shown({ mode: "inspection" })).toBe("4");
  expect(shown({ look: "red-line" })).toBe("1");
  expect(shown({ look: "flagged" })).toBe("2");
  expect(shown({ look: "nonsense" })).toBe("");
  expect(narrowQueue(view, { ...all, branch: "a", form: "counter" }).coming.map(({ visitId }) => visitId)).toEqual(["4"]);
});

test("what there is to choose from is that of any group, each once", () => {
  const { branches, forms, firms, inside, modes } = offerOf(view);
  expect(branches.map(({ id }) => id)).toEqual(["a", "b", "c"]);
  expect(forms.map(({ id }) => id)).toEqual(["counter", "lobby"]);
  expect(firms.map(({ id }) => id)).toEqual(["f"]);
  expect([inside, modes]).toEqual([true, ["inspection", "mystery"]]);
});
