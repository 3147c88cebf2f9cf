import { afterEach, beforeEach, expect, test } from "vitest";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { staleBrief } from "#app/curriculum/facts/list.server.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { recordsView } from "#app/drills/records.server.ts";
import { replaySittings } from "#app/drills/replay.server.ts";
import { postReply } from "#app/drills/reply.server.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { ANNA, BEN, openDrills, publishVersion } from "#tests/support/drills.ts";
import { namingFacts, publishSampleFacts, retype } from "#tests/support/facts.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openDrills();
  await publishSampleFacts(services);
  await publishVersion(services, printScenario(namingFacts({ ...TRAPPED_CARD, slug: "naming" }, "{{rate.demand}}")), 1, "naming");
});
afterEach(() => services.close());

async function begin(me = ANNA, mode: DrillMode = "practice"): Promise<string> {
  const started = await startSitting(services, me, { slug: "naming", mode });
  if (!started.ok) throw new Error(started.problem.code);
  return started.value.sittingId;
}

async function shown(me: typeof ANNA, sittingId: string): Promise<string> {
  return JSON.stringify(await playView(services, me, sittingId));
}

test("a sitting shows the facts of its start for ever, and one begun after a change shows the new ones", async () => {
  const before = await begin(ANNA);
  expect(await shown(ANNA, before)).toContain("0.05% a year");
  await retype(services, ANNA, "rate.demand", { value: "0.1" });
  const after = await begin(BEN);
  expect(await shown(BEN, after)).toContain("0.1% a year");
  const replied = JSON.stringify(await postReply(services, ANNA, { sittingId: before, turn: 0, option: 0 }));
  expect(replied).toContain("0.05% a year");
  expect(replied).not.toContain("0.1%");
  await leaveSitting(services, ANNA, before);
  const debrief = JSON.stringify(await debriefView(services, ANNA, before));
  expect(debrief).toContain("0.05% a year");
  expect(debrief).not.toContain("0.1%");
  expect((await replaySittings(services)).different).toEqual([]);
});

test("no placeholder reaches a trainee, before, in and after a drill", async () => {
  const sittingId = await begin();
  const sent = [await shelfView(services, ANNA), await playView(services, ANNA, sittingId)];
  await postReply(services, ANNA, { sittingId, turn: 0, option: 0 });
  await leaveSitting(services, ANNA, sittingId);
  const all = JSON.stringify([...sent, await playView(services, ANNA, sittingId), await debriefView(services, ANNA, sittingId), await recordsView(services, ANNA)]);
  expect(all).not.toContain("{{");
  expect(all.match(/0\.05% a year/g)?.length).toBeGreaterThan(10);
});

test("a fact past its day by the bank's clocks closes assessment, while practice goes on", async () => {
  await retype(services, ANNA, "rate.demand", { until: "2026-11-05" });
  services.clock.at = Date.parse("2026-11-05T15:59:00Z");
  expect((await shelfView(services, ANNA)).scenarios.find(({ slug }) => slug === "naming")?.stale).toEqual([]);
  services.clock.at = Date.parse("2026-11-05T16:00:00Z");
  expect(await startSitting(services, ANNA, { slug: "naming", mode: "assessment" })).toMatchObject({ problem: { code: "facts-stale" } });
  expect((await shelfView(services, ANNA)).scenarios.find(({ slug }) => slug === "naming")?.stale).toEqual([{ zh: "名称", en: "name" }]);
  expect(await staleBrief(services)).toMatchObject({ out: [{ kind: "scenario", slug: "naming", facts: [{ en: "name" }] }], soon: [] });
  await begin(ANNA, "practice");
  await retype(services, ANNA, "rate.demand", { until: "2028-03-01" });
  await begin(ANNA, "assessment");
});

test("an assessment under way is gone back to though a fact has expired since", async () => {
  const open = await begin(BEN, "assessment");
  await retype(services, ANNA, "rate.demand", { until: "2020-01-01" });
  expect(await begin(BEN, "assessment")).toBe(open);
});

test("a fact that is missing closes assessment too", async () => {
  await publishVersion(services, printScenario(namingFacts({ ...TRAPPED_CARD, slug: "lacking" }, "{{rate.lacking}}")), 1, "lacking");
  expect(await startSitting(services, ANNA, { slug: "lacking", mode: "assessment" })).toMatchObject({ problem: { code: "facts-stale" } });
  const started = await startSitting(services, ANNA, { slug: "lacking", mode: "practice" });
  if (!started.ok) throw new Error(started.problem.code);
  expect(await shown(ANNA, started.value.sittingId)).not.toMatch(/\{\{|rate\.lacking/);
});

test("a sheet that was altered behind the sitting is found out", async () => {
  await begin();
  await services.db.factSheet.updateMany({ data: { source: "{}" } });
  const { different } = await replaySittings(services);
  expect(different.map(({ differences }) => differences)).toEqual([["the text of its fact sheet was changed"]]);
});
