import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appendAudit, verifyAudit } from "#app/platform/audit.server.ts";
import type { AuditHead } from "#app/platform/audit.server.ts";
import { runDueJobs } from "#app/platform/jobs.server.ts";
import { upkeep } from "#app/platform/upkeep.server.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";
import { withoutTriggers } from "../../support/without-triggers.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const record = (subject: string) =>
  services.db.$transaction((tx) => appendAudit(services, tx, { actorId: "a", deed: "tested", subject, detail: { b: 1, a: "文" } }));
const verify = (known?: AuditHead) => verifyAudit(services.db, known);
const fault = async (known?: AuditHead) => (await verify(known)).fault;

test("an empty log is whole", async () => {
  expect(await verify()).toEqual({ entries: 0, head: null, fault: null });
});

test("entries are numbered and chained in the order they came, whatever the clock says", async () => {
  await record("one");
  services.clock.pass(-3600_000);
  await record("two");
  const entries = await services.db.auditEntry.findMany({ orderBy: { seq: "asc" } });
  expect(entries.map(({ seq, subject }) => [seq, subject])).toEqual([[1, "one"], [2, "two"]]);
  expect(entries[0]).toMatchObject({ detail: '{"a":"文","b":1}', prevHash: "0".repeat(64) });
  expect(entries[1]!.prevHash).toBe(entries[0]!.hash);
  expect(await verify()).toMatchObject({ entries: 2, fault: null });
});

test("an act that is rolled back leaves no record, and the next one follows without a gap", async () => {
  await record("one");
  const undone = services.db.$transaction(async (tx) => {
    await appendAudit(services, tx, { actorId: null, deed: "tested", subject: "undone" });
    throw new Error("changed my mind");
  });
  await expect(undone).rejects.toThrow("changed my mind");
  await record("two");
  expect(await verify()).toMatchObject({ entries: 2, fault: null });
});

test("thirty at once are one chain", async () => {
  await Promise.all(Array.from({ length: 30 }, (_, i) => record(`s${i}`)));
  expect(await verify()).toMatchObject({ entries: 30, fault: null });
});

test("a log longer than one page is verified to its end", async () => {
  await services.db.$transaction(async (tx) => {
    for (let i = 0; i < 501; i++) await appendAudit(services, tx, { actorId: null, deed: "tested", subject: `s${i}` });
  }, { timeout: 60_000 });
  expect(await verify()).toMatchObject({ entries: 501, fault: null });
});

test("the database itself refuses to change or remove an entry", async () => {
  await record("one");
  await expect(services.db.auditEntry.update({ where: { seq: 1 }, data: { subject: "x" } })).rejects.toThrow();
  await expect(services.db.auditEntry.delete({ where: { seq: 1 } })).rejects.toThrow();
  expect(await services.db.auditEntry.count()).toBe(1);
});

describe("somebody who gets past the triggers is found out:", () => {
  let head: AuditHead;
  beforeEach(async () => {
    for (const subject of ["one", "two", "three", "four"]) await record(subject);
    head = (await verify()).head!;
    await withoutTriggers(services.database, "AuditEntry");
  });
  const fields: [string, object][] = [
    ["subject", { subject: "somebody else" }],
    ["actorId", { actorId: null }],
    ["deed", { deed: "nothing" }],
    ["detail", { detail: "{}" }],
    ["at", { at: new Date(0) }],
    ["hash", { hash: "f".repeat(64) }],
  ];
  for (const [name, data] of fields) {
    test(`a changed ${name}`, async () => {
      await services.db.auditEntry.update({ where: { seq: 3 }, data });
      expect(await fault()).toEqual({ seq: 3, kind: "altered" });
    });
  }
  test("a removed entry", async () => {
    await services.db.auditEntry.delete({ where: { seq: 2 } });
    expect(await fault()).toEqual({ seq: 2, kind: "missing" });
  });
  test("a removed first entry", async () => {
    await services.db.auditEntry.delete({ where: { seq: 1 } });
    expect(await fault()).toEqual({ seq: 1, kind: "missing" });
  });
  test("two entries in each other's place", async () => {
    const [two, three] = await services.db.auditEntry.findMany({ where: { seq: { in: [2, 3] } }, orderBy: { seq: "asc" } });
    await services.db.auditEntry.update({ where: { seq: 2 }, data: { ...three!, seq: 2 } });
    await services.db.auditEntry.update({ where: { seq: 3 }, data: { ...two!, seq: 3 } });
    expect(await fault()).toEqual({ seq: 2, kind: "unlinked" });
  });
  test("entries cut off the end, by the head seen earlier", async () => {
    await services.db.auditEntry.delete({ where: { seq: 4 } });
    expect(await fault()).toBeNull();
    expect(await fault(head)).toEqual({ seq: 4, kind: "missing" });
  });
  test("an end written anew, by the head seen earlier", async () => {
    await services.db.auditEntry.delete({ where: { seq: 4 } });
    await record("another four");
    expect(await fault()).toBeNull();
    expect(await fault(head)).toEqual({ seq: 4, kind: "altered" });
  });
});

test("the background check remembers the head, tells a fault, and goes on telling it", async () => {
  const check = async () => {
    services.clock.pass(24 * 3600_000);
    await runDueJobs(services, upkeep, new AbortController().signal);
    return (await services.db.job.findUniqueOrThrow({ where: { name: "audit" } })).lastOutcome;
  };
  expect(await check()).toBe("empty");
  await record("one");
  await record("two");
  const { head } = await verify();
  expect(await check()).toBe(`whole at 2 ${head!.hash}`);
  await withoutTriggers(services.database, "AuditEntry");
  await services.db.auditEntry.delete({ where: { seq: 2 } });
  const told = `fault at 2, whole at 2 ${head!.hash}`;
  expect(await check()).toBe(told);
  expect(await check()).toBe(told);
});
