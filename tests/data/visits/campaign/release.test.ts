import { afterEach, beforeEach, expect, test } from "vitest";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { changePlan, proposePlan } from "#app/visits/campaign/adjust.server.ts";
import { endCampaign } from "#app/visits/campaign/end.server.ts";
import { campaignList } from "#app/visits/campaign/list.server.ts";
import { releaseCampaign } from "#app/visits/campaign/release.server.ts";
import { campaignSheet } from "#app/visits/campaign/sheet.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { createWords } from "#app/words/words.ts";
import { csvIn } from "#tests/support/table.ts";
import { drafted, planned, seen } from "#tests/support/campaign.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [rita, roy] = [someone("rita"), someone("roy")];

async function released(): Promise<string> {
  const id = await planned(services);
  given(await releaseCampaign(services, rita, { id, edition: 2, confirmed: [] }));
  return id;
}

test("visits are made of the plan and offered, however often it is posted", async () => {
  const id = await planned(services);
  const { slots } = await seen(services, id);
  const post = { id, edition: 2, confirmed: [] };
  for (const me of [rita, roy, rita]) expect(given(await releaseCampaign(services, me, post))).toEqual({ visits: slots.length });
  const rows = await services.db.visit.findMany({ where: { campaignId: id }, include: { events: { orderBy: { seq: "asc" } } } });
  expect(rows.map(({ branchId, evaluatorId, plannedOn, band }) => `${branchId} ${evaluatorId} ${plannedOn} ${band}`).sort()).toEqual(
    slots.map(({ place, evaluator, day, band }) => `${place} ${evaluator} ${day} ${band}`).sort(),
  );
  for (const row of rows) {
    expect(row).toMatchObject({ state: "offered", offers: true, mode: "mystery", slug: "counter" });
    expect(row.events.map(({ kind, actorId }) => [kind, actorId])).toEqual([["planned", "rita"], ["offered", "rita"]]);
    expect(row.dueOn >= (row.plannedOn ?? "") && row.dueOn <= "2026-11-22").toBe(true);
  }
  const twins = [...new Set(rows.flatMap(({ twinId }) => twinId ?? []))].map((twin) => rows.filter(({ twinId }) => twinId === twin));
  expect(twins.map((pair) => [pair.length, new Set(pair.map(({ evaluatorId }) => evaluatorId)).size, new Set(pair.map(({ branchId }) => branchId)).size])).toEqual([[2, 2, 1], [2, 2, 1]]);
  // One notice a person, which leads to their list.
  expect((await services.db.notice.findMany({ orderBy: { personId: "asc" } })).map(({ personId, body }): unknown => [personId, JSON.parse(body)])).toEqual(
    ["eve", "other"].map((personId) => {
      const own = rows.filter(({ evaluatorId }) => evaluatorId === personId);
      return [personId, { kind: "visits-offered", count: own.length, dueOn: own.map(({ dueOn }) => dueOn).sort()[0], fee: 0 }];
    }),
  );
  expect((await services.db.auditEntry.findMany({ where: { subject: id }, orderBy: { seq: "asc" } })).map(({ deed }) => deed)).toEqual(["campaign-planned", "campaign-released"]);
  expect((await replayVisits(services)).different).toEqual([]);
  const view = await seen(services, id);
  expect(view).toMatchObject({ state: "released", undoable: false });
  expect(view.progress.every(({ state }) => state === "offered")).toBe(true);
  expect(codeOf(await proposePlan(services, rita, { id, edition: view.edition }))).toBe("campaign-released");
});

test("two who release at once release once", async () => {
  const id = await planned(services);
  const post = { id, edition: 2, confirmed: [] };
  const both = await Promise.all([releaseCampaign(services, rita, post), releaseCampaign(services, roy, post)]);
  expect(both.map(codeOf)).toEqual(["ok", "ok"]);
  expect(await services.db.visit.count()).toBe((await seen(services, id)).slots.length);
});

test("what breaks a rule is confirmed by name, and what must not be is mended first", async () => {
  const id = await planned(services);
  const [slot] = (await seen(services, id)).slots;
  if (!slot) throw new Error("nothing planned");
  const change = { act: "move", slot: slotKey(slot), evaluator: slot.evaluator, day: "2026-11-14", band: slot.band } as const;
  given(await changePlan(services, rita, { id, edition: 2, change, anyway: true }));
  const release = (confirmed: readonly string[], edition = 3) => releaseCampaign(services, rita, { id, edition, confirmed });
  expect(codeOf(await release([]))).toBe("campaign-unconfirmed");
  expect(codeOf(await release(["something else"]))).toBe("campaign-unconfirmed");
  const [broken] = (await seen(services, id)).troubles;
  if (!broken) throw new Error("nothing is broken");
  await services.db.conflict.create({ data: { id: "c", personId: slot.evaluator, branchId: slot.place, reason: "family", declaredAt: new Date(services.clock.now()) } });
  expect(codeOf(await release([broken.key]))).toBe("campaign-to-mend");
  await services.db.conflict.update({ where: { id: "c" }, data: { endedAt: new Date(services.clock.now()) } });
  expect(codeOf(await release([broken.key], 2))).toBe("campaign-conflict");
  expect(await services.db.visit.count()).toBe(0);
  given(await release([broken.key]));
  expect(await services.db.visit.findFirst({ where: { plannedOn: "2026-11-14" }, select: { dueOn: true } })).toEqual({ dueOn: "2026-11-17" });
});

test("nothing is released of an empty plan, after its days, or by a form of which a figure is stale", async () => {
  const empty = await drafted(services);
  expect(codeOf(await releaseCampaign(services, rita, { id: empty, edition: 1, confirmed: [] }))).toBe("campaign-empty");
  const id = await planned(services);
  services.clock.pass(30 * 24 * 3600_000);
  expect(codeOf(await releaseCampaign(services, rita, { id, edition: 2, confirmed: [] }))).toBe("campaign-to-mend");
  expect((await seen(services, id)).troubles.filter(({ trouble }) => trouble.code === "day-past")).toHaveLength(5);
  expect(codeOf(await releaseCampaign(services, someone("mark"), { id, edition: 2, confirmed: [] }))).toBe("not-found");
});

test("ended, it cancels what nobody has begun, tells each evaluator once, and leaves the rest", async () => {
  const id = await released();
  const [begun, ...others] = (await seen(services, id)).progress;
  if (!begun) throw new Error("nothing released");
  const me = someone(begun.evaluator === "eve" ? "eve" : "other");
  given(await acceptVisit(services, me, { visitId: begun.visitId }));
  services.clock.at = Date.parse(`${begun.on}T02:00:00Z`);
  given(await beginVisit(services, me, begun.visitId));
  expect(codeOf(await endCampaign(services, rita, { id, reason: " x " }))).toBe("reason-missing");
  expect(codeOf(await endCampaign(services, someone("mark"), { id, reason: "enough" }))).toBe("not-found");
  expect(given(await endCampaign(services, rita, { id, reason: "系统升级" }))).toEqual({ cancelled: others.length, left: 0 });
  expect(given(await endCampaign(services, roy, { id, reason: "again" }))).toEqual({ cancelled: 0, left: 0 });
  const view = await seen(services, id);
  expect(view).toMatchObject({ state: "closed", ended: "系统升级" });
  expect(view.progress.map(({ state }) => state).sort()).toEqual([...others.map(() => "cancelled"), "under-way"].sort());
  const told = await services.db.notice.findMany({ where: { kind: { in: ["visit-over", "visits-over"] } }, orderBy: { personId: "asc" }, select: { personId: true, kind: true, body: true } });
  const owed = ["eve", "other"].map((personId) => ({ personId, count: others.filter(({ evaluator }) => evaluator === personId).length })).filter(({ count }) => count > 0);
  expect(owed.some(({ count }) => count > 1)).toBe(true);
  expect(told.map(({ personId, kind, body }) => [personId, kind, (JSON.parse(body) as { count?: number }).count])).toEqual(
    owed.map(({ personId, count }) => (count > 1 ? [personId, "visits-over", count] : [personId, "visit-over", undefined])),
  );
  expect((await replayVisits(services)).different).toEqual([]);
  expect(await campaignList(services, rita)).toMatchObject([{ state: "closed", done: 0 }]);
});

test("a draft that is given up can be neither proposed nor released", async () => {
  const id = await planned(services);
  given(await endCampaign(services, rita, { id, reason: "not this year" }));
  const { edition } = await seen(services, id);
  expect(codeOf(await releaseCampaign(services, rita, { id, edition, confirmed: [] }))).toBe("campaign-ended");
  expect(codeOf(await proposePlan(services, rita, { id, edition }))).toBe("campaign-released");
});

test("the table is for planners alone, and nothing in it can be a formula", async () => {
  await services.db.branch.update({ where: { id: "n1" }, data: { nameEn: '=HYPERLINK("x")' } });
  const id = await planned(services);
  const { t } = createWords("en");
  const sheet = await csvIn(given(await campaignSheet(services, rita, id, { t, language: "en" })));
  const lines = sheet.slice(1).trimEnd().split("\r\n");
  expect(lines).toHaveLength(6);
  expect(lines[0]).toBe("Place,Visit,Second opinion,Evaluator,Firm,Date,Weekday,Hours,Pinned,Number");
  expect(lines[1]).toMatch(/^"'=HYPERLINK\(""x""\)",1,,Name of (eve|other),,2026-11-\d\d,\w+day,(09:00-11:00|14:00-16:00),,n1\/1$/);
  expect(codeOf(await campaignSheet(services, someone("mark"), id, { t, language: "en" }))).toBe("not-found");
});

test("nothing of a campaign reaches the branch: no page, no count, no notice", async () => {
  const before = JSON.stringify(given(await branchView(services, someone("mark"), "n1")));
  const id = await released();
  for (const who of ["mark", "stan", "hana"] as const) {
    const view = JSON.stringify(given(await branchView(services, someone(who), "n1")));
    if (who === "mark") expect(view).toBe(before);
    expect(view).not.toMatch(new RegExp(`anary|金丝雀|${id}|eve|2026-11-\\d\\d`));
  }
  expect(await services.db.notice.count({ where: { personId: { notIn: ["eve", "other"] } } })).toBe(0);
  // Not even those who are sent learn what the campaign is.
  const notices = await services.db.notice.findMany({ select: { body: true } });
  expect(JSON.stringify(notices)).not.toMatch(/anary|金丝雀/);
});
