import { afterEach, beforeEach, expect, test } from "vitest";
import { staleBrief } from "#app/curriculum/facts/list.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { replayVisits } from "#app/visits/replay.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { publishSampleFacts, retype } from "#tests/support/facts.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { FORM, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

/** Every text of the form names the fact. */
const NAMING = FORM.replace(/((?:zh|en): "[^"]+)"/g, '$1 {{time.dispute}}"');

const RITA = someone("rita");
let services: TestServices;
beforeEach(async () => {
  services = await openVisits(NAMING);
  await publishSampleFacts(services);
});
afterEach(() => services.close());

test("a visit shows the facts of its planning to everybody, for ever", async () => {
  const visitId = await visitAt(services, "published");
  await retype(services, RITA, "time.dispute", { value: "45" });
  const later = await visitAt(services, "offered");
  const filled = async (id: string) => given(await fillView(services, someone("eve"), id));
  const reviewed = given(await reviewView(services, someone("roy"), visitId));
  const old = JSON.stringify([await filled(visitId), reviewed, given(await resultView(services, someone("mark"), visitId)), given(await branchView(services, someone("mark"), "n1"))]);
  expect(old).toContain("30 days");
  expect(old).not.toContain("45 days");
  const fresh = JSON.stringify(await filled(later));
  expect(fresh).toContain("45 days");
  expect(fresh).not.toContain("30 days");
  const lists = JSON.stringify([await ownVisits(services, someone("eve")), await reviewQueue(services, someone("roy"))]);
  expect([lists.includes("30 days"), lists.includes("45 days")]).toEqual([true, true]);
  for (const sent of [old, fresh, lists, JSON.stringify(await planChoices(services, RITA))]) expect(sent).not.toContain("{{");
  expect((await replayVisits(services)).different).toEqual([]);
});

test("a form that names a fact past its day cannot be planned with, and says why", async () => {
  await retype(services, RITA, "time.dispute", { until: "2020-01-01" });
  const post = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2030-01-01" };
  expect(await planVisit(services, RITA, post)).toMatchObject({ problem: { code: "form-facts-stale" } });
  expect((await planChoices(services, RITA)).forms).toMatchObject([{ slug: "counter", stale: [{ en: "name" }] }]);
  expect((await staleBrief(services)).out).toMatchObject([{ kind: "form", slug: "counter" }]);
  await retype(services, RITA, "time.dispute", { until: "2031-01-01" });
  expect(await planVisit(services, RITA, post)).toMatchObject({ ok: true });
});

test("a sheet that was altered behind the visit is found out", async () => {
  await visitAt(services, "planned");
  await services.db.factSheet.updateMany({ data: { source: "{}" } });
  const { different } = await replayVisits(services);
  expect(different.map(({ differences }) => differences)).toEqual([["the text of its fact sheet was changed"]]);
});
