import { expect, test } from "vitest";
import { EVERYTHING, GROUPS, narrowQueue, type Narrowing } from "#app/visits/review/queue/narrow.ts";
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
  unlisted: { open: 0, coming: 0 },
  waiting: [visit("1", "b", "counter", { failed: true }), visit("2", "a", "lobby", { flags: ["too-fast"] })],
  mine: [visit("3", "a", "counter", { firm })],
  others: [],
  elsewhere: [],
  returned: [],
  coming: [visit("4", "a", "counter", { mode: "inspection" })],
  published: [visit("5", "c", "lobby", { firm })],
  ended: [],
};
const shown = (look: Narrowing["look"]) => {
  const queue = narrowQueue(view, { ...EVERYTHING, look });
  return GROUPS.map((group) => queue[group].map(({ visitId }) => visitId).join("")).join(" ").trim();
};

test("what stands out is kept in its group and order", () => {
  expect(shown(null)).toBe("12 3    4 5");
  expect(shown("red-line")).toBe("1");
  expect(shown("flagged")).toBe("2");
  expect(shown("nonsense")).toBe("");
});
