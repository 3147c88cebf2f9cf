import fc from "fast-check";
import { expect, test } from "vitest";
import { standingOfTask, type FinishedDrill, type Task } from "#app/core/assignment/standing.ts";

const ZONE = "Asia/Shanghai";
const at = (iso: string) => Date.parse(iso);
const ASSIGNED = at("2026-11-02T10:00:00+08:00");
const task: Task = { slug: "torn-notes", mode: "practice", times: 2, dueOn: "2026-11-09", assignedAt: ASSIGNED, cancelledAt: null };
const drill = (iso: string, of: Partial<FinishedDrill> = {}): FinishedDrill => ({ slug: "torn-notes", mode: "practice", endedAt: at(iso), ...of });
const on = (now: string, drills: readonly FinishedDrill[] = [], of: Partial<Task> = {}) => standingOfTask({ ...task, ...of }, drills, at(now), ZONE);

test("it is open until its day is over by the bank's clocks", () => {
  expect(on("2026-11-03T09:00:00+08:00")).toEqual({ state: "open", finished: 0, doneAt: null, late: false });
  expect(on("2026-11-09T23:59:59+08:00").state).toBe("open");
  // Still the ninth in London.
  expect(on("2026-11-10T00:00:00+08:00").state).toBe("overdue");
});

test("it is done with the last drill asked for, in time on the day itself and late after it", () => {
  const first = drill("2026-11-03T09:00:00+08:00");
  expect(on("2026-11-04T09:00:00+08:00", [first])).toMatchObject({ state: "open", finished: 1 });
  const inTime = drill("2026-11-09T23:00:00+08:00");
  expect(on("2026-11-20T09:00:00+08:00", [inTime, first])).toEqual({ state: "done", finished: 2, doneAt: inTime.endedAt, late: false });
  const late = drill("2026-11-10T00:10:00+08:00");
  expect(on("2026-11-20T09:00:00+08:00", [late, first])).toMatchObject({ state: "done", finished: 2, late: true });
});

test("more than was asked for counts no more, and the day of the last one needed stays", () => {
  const ends = ["2026-11-03T09:00:00+08:00", "2026-11-04T09:00:00+08:00", "2026-11-30T09:00:00+08:00"].map((iso) => drill(iso));
  expect(on("2026-12-01T09:00:00+08:00", ends)).toMatchObject({ finished: 2, doneAt: ends[1]?.endedAt, late: false });
});

test("another scenario, another mode and what ended before count for nothing", () => {
  const others = [drill("2026-11-03T09:00:00+08:00", { slug: "other" }), drill("2026-11-03T09:00:00+08:00", { mode: "assessment" }), drill("2026-11-02T09:59:00+08:00")];
  expect(on("2026-11-04T09:00:00+08:00", others)).toMatchObject({ state: "open", finished: 0 });
});

const days = 30 * 24 * 3600_000;
const drills = fc.array(
  fc.record({
    slug: fc.constantFrom("torn-notes", "other"),
    mode: fc.constantFrom("practice" as const, "assessment" as const),
    endedAt: fc.integer({ min: ASSIGNED - days, max: ASSIGNED + days }),
  }),
  { maxLength: 12 },
);
const tasks = fc.record({
  slug: fc.constant("torn-notes"),
  mode: fc.constantFrom("practice" as const, "assessment" as const),
  times: fc.integer({ min: 1, max: 5 }),
  dueOn: fc.constantFrom("2026-11-02", "2026-11-09", "2026-12-01"),
  assignedAt: fc.constant(ASSIGNED),
  cancelledAt: fc.constantFrom(null, ASSIGNED + 1000),
});
const nows = fc.integer({ min: ASSIGNED, max: ASSIGNED + 2 * days });

test("the order of the drills changes nothing", () => {
  fc.assert(
    fc.property(tasks, drills, nows, (any, list, now) => {
      expect(standingOfTask(any, [...list].reverse(), now, ZONE)).toEqual(standingOfTask(any, list, now, ZONE));
    }),
  );
});

test("never done without as many as were asked for, and never cancelled unless it was", () => {
  fc.assert(
    fc.property(tasks, drills, nows, (any, list, now) => {
      const { state, finished, doneAt } = standingOfTask(any, list, now, ZONE);
      const fitting = list.filter(({ slug, mode, endedAt }) => slug === any.slug && mode === any.mode && endedAt > ASSIGNED).length;
      expect(finished).toBe(Math.min(fitting, any.times));
      if (state === "done") expect(fitting).toBeGreaterThanOrEqual(any.times);
      expect(doneAt !== null).toBe(fitting >= any.times);
      expect(state === "cancelled").toBe(any.cancelledAt !== null);
    }),
  );
});

test("one drill more never takes anything away", () => {
  const rank = { cancelled: -1, overdue: 0, open: 0, done: 1 };
  fc.assert(
    fc.property(tasks, drills, drills, nows, (any, list, more, now) => {
      const before = standingOfTask(any, list, now, ZONE);
      const after = standingOfTask(any, [...list, ...more], now, ZONE);
      expect(after.finished).toBeGreaterThanOrEqual(before.finished);
      expect(rank[after.state]).toBeGreaterThanOrEqual(rank[before.state]);
      if (before.doneAt !== null) expect(after.doneAt).toBeLessThanOrEqual(before.doneAt);
    }),
  );
});
