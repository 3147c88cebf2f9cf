import { expect, test } from "vitest";
import { standingOfTask } from "#app/core/assignment/standing.ts";
import { tasksOf, type Played } from "#prisma/seed/history/tasks.ts";

const present = { now: Date.parse("2026-11-22T05:00:00Z"), timeZone: "Asia/Shanghai" };
const roll = new Map(["manager", "teller", "ginkgo", "camphor"].map((account) => [account, account]));
const played = (personId: string, slug: string, mode: string, on: string): Played => ({
  personId, slug, mode, startedAt: new Date(`${on}T02:00:00Z`), endedAt: new Date(`${on}T02:10:00Z`),
});
const past = [
  played("teller", "torn-notes", "assessment", "2026-10-12"),
  played("teller", "use-the-app", "assessment", "2026-11-10"),
  played("teller", "use-the-app", "practice", "2026-11-12"),
  played("ginkgo", "forgotten-card", "practice", "2026-11-18"),
];
const slugs = ["use-the-app", "torn-notes", "forgotten-card"];

test("one is done, one overdue and one open, each of it as the drills say", () => {
  const states = tasksOf(present, past, slugs, roll).map(({ task }) => {
    const mode = task.mode === "assessment" ? "assessment" : "practice";
    const drills = past.filter(({ personId }) => personId === task.personId).map((row) => ({ slug: row.slug, mode: row.mode === "assessment" ? ("assessment" as const) : ("practice" as const), endedAt: row.endedAt.getTime() }));
    const { state, late } = standingOfTask({ ...task, mode, assignedAt: task.assignedAt.getTime(), cancelledAt: null }, drills, present.now, present.timeZone);
    return [task.personId, task.slug, state, late];
  });
  expect(states).toEqual([
    ["teller", "use-the-app", "done", false],
    ["ginkgo", "torn-notes", "overdue", false],
    ["camphor", "forgotten-card", "open", false],
  ]);
});

test("the same for the same instant, nothing from the future, and nothing where there is no manager", () => {
  expect(tasksOf(present, past, slugs, roll)).toEqual(tasksOf(present, past, slugs, roll));
  for (const { batch, task } of tasksOf(present, past, slugs, roll)) {
    expect(batch.at.getTime()).toBeLessThan(present.now);
    expect(task.assignedAt).toEqual(batch.at);
  }
  expect(tasksOf(present, past, slugs, new Map())).toEqual([]);
  expect(tasksOf(present, [], [], roll)).toEqual([]);
});
