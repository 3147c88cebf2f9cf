import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openCounts, playedCounts } from "#app/drills/played.server.ts";
import { census } from "#app/people/census.server.ts";
import { appendAudit, verifyAuditTail } from "#app/platform/audit.server.ts";
import { runDueJobs } from "#app/platform/jobs.server.ts";
import { systemState } from "#app/platform/system.server.ts";
import { ANNA, BEN, GOLD, openDrills, play, start } from "#tests/support/drills.ts";
import { add } from "#tests/support/people.ts";
import { kind } from "#tests/support/database.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { withoutTriggers } from "#tests/support/without-triggers.ts";

let services: TestServices;
beforeEach(async () => void (services = await openDrills()));
afterEach(() => services.close());

const put = (deed: string) => services.db.$transaction((tx) => appendAudit(services, tx, { actorId: null, deed, subject: "" }));

describe("the state of the system", () => {
  test("names the database, that it is ready, and what was applied", async () => {
    const { database, edition } = await systemState(services);
    expect(database).toMatchObject({ kind, ready: { ok: true } });
    expect(database.migrations.length).toBeGreaterThanOrEqual(2);
    expect(edition.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  test("tells of every job when it ran and how it ended, and which failed", async () => {
    const job = { everyMs: 0, leaseMs: 60_000 };
    const good = { ...job, name: "good", run: async () => "3 things done" };
    const bad = { ...job, name: "bad", run: () => Promise.reject(new Error("no disk")) };
    await runDueJobs(services, [good, bad], new AbortController().signal);
    const at = services.clock.now();
    expect((await systemState(services)).jobs).toEqual([
      { name: "bad", lastRunAt: at, lastOutcome: "failed: no disk", running: false, failed: true },
      { name: "good", lastRunAt: at, lastOutcome: "3 things done", running: false, failed: false },
    ]);
  });

  test("changes nothing", async () => {
    const before = await services.db.auditEntry.count();
    await systemState(services);
    expect(await services.db.auditEntry.count()).toBe(before);
    expect(await services.db.job.count()).toBe(0);
  });
});

describe("the end of the audit log", () => {
  beforeEach(async () => {
    for (let entry = 1; entry <= 6; entry += 1) await put(`deed-${entry}`);
  });

  test("is whole from the beginning or from somewhere within", async () => {
    const head = { seq: 6, at: services.clock.now() };
    expect(await verifyAuditTail(services.db, 100)).toMatchObject({ checked: 6, head, fault: null });
    expect(await verifyAuditTail(services.db, 6)).toMatchObject({ checked: 6, head, fault: null });
    expect(await verifyAuditTail(services.db, 3)).toMatchObject({ checked: 3, head, fault: null });
  });

  test("shows an entry that was altered or taken out, when it is among those looked at", async () => {
    await withoutTriggers(services.database, "AuditEntry");
    await services.db.auditEntry.update({ where: { seq: 5 }, data: { deed: "other" } });
    expect(await verifyAuditTail(services.db, 3)).toMatchObject({ checked: 1, head: { seq: 6 }, fault: { seq: 5, kind: "altered" } });
    await services.db.auditEntry.delete({ where: { seq: 5 } });
    expect(await verifyAuditTail(services.db, 3)).toMatchObject({ fault: { seq: 6, kind: "missing" } });
  });

  test("believes what lies before", async () => {
    await withoutTriggers(services.database, "AuditEntry");
    await services.db.auditEntry.update({ where: { seq: 2 }, data: { deed: "other" } });
    expect(await verifyAuditTail(services.db, 3)).toMatchObject({ checked: 3, head: { seq: 6 }, fault: null });
    expect(await verifyAuditTail(services.db, 5)).toMatchObject({ fault: { seq: 2, kind: "altered" } });
  });

  test("is nothing where nothing was written", async () => {
    await withoutTriggers(services.database, "AuditEntry");
    await services.db.auditEntry.deleteMany();
    expect(await verifyAuditTail(services.db, 3)).toEqual({ checked: 0, head: null, fault: null });
  });
});

test("people are counted by role, and those who left apart", async () => {
  const staff = { role: "staff" as const, scope: "self" as const, scopeId: "" };
  await add(services, "li.na", [staff, { role: "hr", scope: "bank", scopeId: "" }]);
  const leaver = await add(services, "wang.fang", [staff]);
  await services.db.person.update({ where: { id: leaver }, data: { leftAt: new Date(services.clock.now()) } });
  // Two players without any role came with the house.
  const { roles, ...counts } = await census(services);
  expect(counts).toEqual({ people: 3, demonstration: 0, left: 1, branches: 0, unplaced: 0 });
  expect(roles.filter(({ people }) => people > 0)).toEqual([{ role: "staff", people: 1 }, { role: "hr", people: 1 }]);
});

test("drills are counted by mode, the finished ones apart from the open ones", async () => {
  const played = await start(services, ANNA);
  await play(services, ANNA, played, GOLD);
  await start(services, ANNA, "assessment");
  await start(services, BEN);
  expect(await playedCounts(services)).toEqual({ "trapped-card": { practice: 1, assessment: 0 } });
  expect(await openCounts(services)).toEqual({ practice: 1, assessment: 1 });
});
