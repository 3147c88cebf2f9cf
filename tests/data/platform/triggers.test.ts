import { expect, test } from "vitest";
import { dialects } from "#app/platform/db/migrations/dialect.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("the append-only tables have their triggers, and there are no others", async () => {
  const rows = await data.client.$queryRawUnsafe<{ name: string }[]>(dialects[data.kind].triggers);
  expect(rows.map(({ name }) => name).sort()).toEqual([
    "AuditEntry_keeps_rows",
    "AuditEntry_keeps_values",
    "AwardLine_keeps_rows",
    "AwardLine_keeps_values",
    "AwardProposalEvent_keeps_rows",
    "AwardProposalEvent_keeps_values",
    "HonourEvent_keeps_rows",
    "HonourEvent_keeps_values",
    "IncentiveRuleEvent_keeps_rows",
    "IncentiveRuleEvent_keeps_values",
    "IncentiveRule_keeps_rows",
    "IncentiveRule_keeps_words",
    "LedgerEntry_keeps_rows",
    "LedgerEntry_keeps_values",
    "ObservationRetraction_keeps_rows",
    "ObservationRetraction_keeps_values",
    "ObservationStandard_keeps_rows",
    "ObservationStandard_keeps_values",
    "Observation_keeps_rows",
    "Observation_keeps_values",
    "OutsideFigure_keeps_rows",
    "OutsideFigure_keeps_values",
    "PayoutEvent_keeps_rows",
    "PayoutEvent_keeps_values",
    "PayoutLine_keeps_rows",
    "PayoutLine_keeps_values",
    "PayrollColumns_keeps_rows",
    "PayrollColumns_keeps_values",
    "PeriodEvent_keeps_rows",
    "PeriodEvent_keeps_values",
    "PoolDivision_keeps_rows",
    "PoolDivision_keeps_values",
    "SittingEvent_keeps_rows",
    "SittingEvent_keeps_values",
    "SnapshotBoard_keeps_rows",
    "SnapshotBoard_keeps_values",
    "SnapshotBoard_takes_no_more",
    "SnapshotRow_keeps_rows",
    "SnapshotRow_keeps_values",
    "SnapshotRow_takes_no_more",
    "Snapshot_keeps_rows",
    "Snapshot_keeps_values",
    "StandingsPolicyVersion_keeps_rows",
    "StandingsPolicyVersion_keeps_values",
    "VisitEvent_keeps_rows",
    "VisitEvent_keeps_values",
  ]);
});

test("an audit entry can be neither changed, deleted nor replaced", async () => {
  const { client, kind } = data;
  const entry = { seq: 1, at: new Date("2026-01-01T00:00:00Z"), actorId: null, deed: "a", subject: "b", detail: "{}", prevHash: "", hash: "h" };
  await client.auditEntry.create({ data: entry });
  const refused = /AuditEntry is append-only/;
  await expect(client.auditEntry.update({ where: { seq: 1 }, data: { deed: "x" } })).rejects.toThrow(refused);
  await expect(client.auditEntry.updateMany({ data: { deed: "x" } })).rejects.toThrow(refused);
  await expect(client.auditEntry.delete({ where: { seq: 1 } })).rejects.toThrow(refused);
  await expect(client.auditEntry.deleteMany()).rejects.toThrow(refused);
  const replacing =
    kind === "sqlite"
      ? `INSERT OR REPLACE INTO "AuditEntry" SELECT "seq", "at", "actorId", 'x', "subject", "detail", "prevHash", "hash" FROM "AuditEntry"`
      : `TRUNCATE "AuditEntry"`;
  await expect(client.$executeRawUnsafe(replacing)).rejects.toThrow(refused);
  expect(await client.auditEntry.findMany()).toEqual([entry]);
});

test("an event of a sitting can be neither changed nor deleted", async () => {
  const { client } = data;
  const at = new Date("2026-01-01T00:00:00Z");
  await client.person.create({ data: { id: "p", account: "p", nameZh: "", nameEn: "", post: "", hiredOn: "2026-01-01", createdAt: at } });
  await client.scenarioVersion.create({ data: { hash: "s", slug: "s", version: 1, source: "", origin: "repository", rules: 1, publishedAt: at } });
  await client.policyVersion.create({ data: { hash: "q", version: 1, source: "", createdAt: at } });
  await client.sitting.create({
    data: {
      id: "t", personId: "p", scenarioHash: "s", slug: "s", policyHash: "q", mode: "practice", period: "2026-01", attempt: 1,
      state: "open", startedAt: at, pulseAt: at, headSeq: 1, headHash: "h", snapshot: "{}",
      events: { create: { seq: 1, at, kind: "opened", body: "{}", prevHash: "", hash: "h" } },
    },
  });
  const refused = /SittingEvent is append-only/;
  const where = { sittingId_seq: { sittingId: "t", seq: 1 } };
  await expect(client.sittingEvent.update({ where, data: { body: "x" } })).rejects.toThrow(refused);
  await expect(client.sittingEvent.delete({ where })).rejects.toThrow(refused);
  await expect(client.sitting.delete({ where: { id: "t" } })).rejects.toThrow();
  expect(await client.sittingEvent.findMany()).toMatchObject([{ body: "{}" }]);
});
