import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readAssignmentFilter } from "#app/coaching/assign/filter.ts";
import { assignmentList } from "#app/coaching/assignments.server.ts";
import type { Grant } from "#app/core/access/grant.ts";
import { dateAfterMonths } from "#app/core/time/quarter.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { SHOWN } from "#app/core/visit/visit.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { verifyAudit } from "#app/platform/audit.server.ts";
import { boardView } from "#app/standings/board.server.ts";
import type { BoardView } from "#app/standings/view/board.ts";
import { outsideFigures } from "#app/standings/outside/figures.server.ts";
import { readFilters } from "#app/standings/view/filters.ts";
import { expensesView } from "#app/visits/expenses.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { payView } from "#app/visits/pay.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { seedHistory } from "#prisma/seed/history.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

const SUNDAY = Date.parse("2026-11-22T05:00:00Z");

/** A house on a Sunday late in a quarter, with the library and the demonstration people, and nothing done yet. */
async function openBank(): Promise<TestServices> {
  const services = await openTestServices();
  services.clock.at = SUNDAY;
  expect(await seedDemonstration(services)).toBe("seed");
  await publishLibrary(services);
  return services;
}

const silent = () => {};
const FEW = ["staff", "teller", "ginkgo"];
const few = (account: string) => FEW.includes(account);

describe("a demonstration bank with its whole past", () => {
  let services: TestServices;
  const said: string[] = [];
  beforeAll(async () => {
    services = await openBank();
    expect(await seedHistory(services, (line) => void said.push(line))).toBe("written");
  }, 240_000);
  afterAll(() => services.close());

  /** Signed in as that person. */
  async function as(account: string) {
    const person = await services.db.person.findUniqueOrThrow({ where: { account }, include: { grants: true, branch: true } });
    // As seeded, with the roles and scopes of the core.
    const grants = person.grants.map(({ role, scope, scopeId }) => ({ role, scope, scopeId })) as Grant[];
    return { id: person.id, branchId: person.branchId, regionId: person.branch?.regionId ?? null, grants };
  }

  async function board(kind: "people" | "branches", quarter: string): Promise<BoardView> {
    const view = await boardView(services, await as("hr"), kind, readFilters(kind, new URLSearchParams(`span=${quarter}`)));
    if (!view.ok) throw new Error(view.problem.code);
    return view.value;
  }

  test("has what customers said of every month that is over, imported by personnel", async () => {
    const { id: personId } = await as("hr");
    const imports = await services.db.outsideImport.findMany({ orderBy: { number: "asc" } });
    expect(imports.map((each) => [each.number, each.fileName, each.personId, each.rows])).toEqual([7, 8, 9, 10].map((month, i) => [i + 1, `2026-${String(month).padStart(2, "0")}.xlsx`, personId, 18]));
    const figures = await outsideFigures(services, { all: true, months: ["2026-10"], kind: "satisfaction" });
    expect(figures.filter(({ standard }) => standard === null)).toHaveLength(6);
    expect(figures.every(({ value, n }) => value >= 60 && value <= 98 && n !== null && n > 0)).toBe(true);
  });

  test("replays without one difference, drills, visits and audit log", async () => {
    const drills = await replaySittings(services);
    expect(drills.sittings).toBeGreaterThan(500);
    expect(drills.different).toEqual([]);
    const visits = await replayVisits(services);
    expect(visits.visits).toBeGreaterThan(40);
    expect(visits.different).toEqual([]);
    expect((await verifyAudit(services.db)).fault).toBeNull();
  }, 180_000);

  test("says what it is doing", () => {
    expect(said.length).toBeGreaterThan(5);
    expect(said.at(-1)).toMatch(/^Wrote \d{3,} drills and \d{2,} visits$/);
  });

  test("has an observation of every assessment and of every published visit, and of nothing else", async () => {
    const { db } = services;
    const sources = async (kind: string) => (await db.observation.findMany({ where: { kind }, select: { sourceId: true } })).map(({ sourceId }) => sourceId).sort();
    const sittings = await db.sitting.findMany({ where: { mode: "assessment" }, select: { id: true } });
    const visits = await db.visit.findMany({ where: { state: { in: [...SHOWN] } }, select: { id: true } });
    expect(await sources("drill")).toEqual(sittings.map(({ id }) => id).sort());
    expect(await sources("visit")).toEqual(visits.map(({ id }) => id).sort());
  });

  test("ranks people in both quarters, keeps some provisional, and nobody in the first months", async () => {
    const hired = new Map((await services.db.person.findMany({ select: { id: true, hiredOn: true } })).map(({ id, hiredOn }) => [id, hiredOn]));
    const learning = [...hired].filter(([, hiredOn]) => dateAfterMonths(hiredOn, 3) > "2026-11-22").map(([id]) => id);
    const observed = await services.db.observation.count({ where: { personId: { in: learning } } });
    expect(observed).toBeGreaterThan(0);
    for (const [quarter, least] of [["2026-Q3", 35], ["2026-Q4", 25]] as const) {
      const { rows, provisional, distinguishable } = await board("people", quarter);
      expect(rows.length).toBeGreaterThanOrEqual(least);
      expect(provisional.rows.length).toBeGreaterThan(0);
      expect(distinguishable).toBe(true);
      const shown = [...rows, ...provisional.rows].map(({ id }) => id);
      expect(shown.filter((id) => learning.includes(id))).toEqual([]);
      expect(rows.map(({ id }) => id)).toContain((await as("teller")).id);
    }
  });

  test("ranks five branches by several evaluators, leaves the sixth provisional, and shows movement", async () => {
    for (const quarter of ["2026-Q3", "2026-Q4"]) {
      const { rows, provisional, remarks } = await board("branches", quarter);
      expect(rows.length, quarter).toBe(5);
      expect(provisional.rows.length).toBe(1);
      expect(remarks).not.toContain("apart");
    }
    expect((await board("people", "2026-Q4")).rows.some(({ movement }) => movement !== null && movement !== 0)).toBe(true);
  });

  test("has something waiting for those who sign in", async () => {
    const own = await ownVisits(services, await as("evaluator"));
    expect([own.offered.length, own.planned.length, own.returned.length, own.underWay.length]).toEqual([1, 1, 1, 0]);
    const queue = await reviewQueue(services, await as("reviewer"));
    expect(queue.waiting).toHaveLength(2);
    expect(queue.mine).toMatchObject([{ state: "approved" }]);
    expect(queue.published.length).toBeGreaterThan(0);
  });

  test("has fees and purchases to see: to be paid, to be decided, and in what a visit costs", async () => {
    const pay = await payView(services, await as("evaluator"));
    expect(pay.months.length).toBeGreaterThan(2);
    expect(pay.months.every(({ fees }) => fees > 0)).toBe(true);
    const states = [...pay.waiting, ...pay.months.flatMap(({ rows }) => rows)].map(({ kind, state }) => `${kind} ${state}`);
    expect(new Set(states)).toEqual(new Set(["fee accepted", "purchase open", "purchase refused", "purchase accepted"]));
    const narrowing = { look: "open", evaluator: null, firm: null, month: null } as const;
    const open = await expensesView(services, await as("reviewer"), narrowing);
    expect(open.rows.map(({ kind }) => kind).sort()).toEqual(["fee", "purchase", "purchase", "purchase"]);
    expect((await expensesView(services, await as("reviewer"), { ...narrowing, look: "decided" })).count).toBeGreaterThan(50);
    const offered = (await ownVisits(services, await as("evaluator"))).offered.map(({ fee }) => fee);
    expect(offered).toEqual([6000]);
  });

  test("has drills assigned in branch one: one done, one overdue, one open", async () => {
    const { counts, rows } = await assignmentList(services, await as("manager"), readAssignmentFilter(new URLSearchParams("state=all")));
    expect(counts).toEqual({ done: 1, overdue: 1, open: 1, cancelled: 0 });
    expect(rows.map(({ state }) => state)).toEqual(["overdue", "open", "done"]);
  });

  test("is given its past once", async () => {
    const before = await services.db.sitting.count();
    expect(await seedHistory(services)).toBe("not-untouched");
    expect(await services.db.sitting.count()).toBe(before);
  });
});

describe("the past is written", () => {
  let services: TestServices;
  beforeAll(async () => void (services = await openBank()), 120_000);
  afterAll(() => services.close());

  const stored = async () => [await services.db.sitting.count(), await services.db.visit.count(), await services.db.observation.count()];

  test("nowhere but where demonstration people are let in", async () => {
    expect(await seedHistory(services.restarted({ demo: false }), silent, few)).toBe("not-allowed");
    expect(await stored()).toEqual([0, 0, 0]);
  });

  test("whole or not at all, then at the next start, and the same as in another bank but for the salt of the password", async () => {
    let asked = 0;
    const breaksOff = () => {
      // The audit entry is the last thing written and asks for the time.
      if ((asked += 1) > 2) throw new Error("The light went out");
      return SUNDAY;
    };
    await expect(seedHistory({ ...services, clock: { now: breaksOff } }, silent, few)).rejects.toThrow("The light went out");
    expect(await stored()).toEqual([0, 0, 0]);
    expect(await seedHistory(services, silent, few)).toBe("written");
    const other = await openBank();
    try {
      expect(await seedHistory(other, silent, few)).toBe("written");
      expect(await everything(services)).toEqual(await everything(other));
    } finally {
      await other.close();
    }
  }, 180_000);

  test("not into a bank of an older version, whose people are others", async () => {
    const older = await openTestServices();
    try {
      await seedDemonstration(older);
      await older.db.roleGrant.deleteMany({ where: { person: { account: "ginkgo" } } });
      await older.db.person.delete({ where: { account: "ginkgo" } });
      expect(await seedHistory(older, silent, few)).toBe("not-untouched");
      expect(await older.db.visit.count()).toBe(0);
    } finally {
      await older.close();
    }
  });
});

async function everything({ db }: TestServices) {
  const inOrder = { orderBy: { id: "asc" } } as const;
  return {
    people: await db.person.findMany({ ...inOrder, omit: { passwordHash: true } }),
    done: [await db.sitting.findMany(inOrder), await db.visit.findMany(inOrder), await db.observation.findMany(inOrder)],
    assigned: [await db.assignmentBatch.findMany(inOrder), await db.assignment.findMany(inOrder)],
    answers: await db.visitAnswer.findMany({ orderBy: [{ visitId: "asc" }, { item: "asc" }] }),
    drills: await db.sittingEvent.findMany({ orderBy: [{ sittingId: "asc" }, { seq: "asc" }] }),
    visits: await db.visitEvent.findMany({ orderBy: [{ visitId: "asc" }, { seq: "asc" }] }),
    audit: await db.auditEntry.findMany({ orderBy: { seq: "asc" } }),
  };
}
