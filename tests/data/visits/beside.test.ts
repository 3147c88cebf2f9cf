import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answers } from "#app/core/form/form.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { enactVisit } from "#app/visits/enact.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
  const more = ["n3", "n4", "n5", "n6"].map((id) => ({ id, nameZh: id, nameEn: id, regionId: "north" }));
  await services.db.branch.createMany({ data: more });
  // Half a year of visits lies behind.
  services.clock.at = Date.parse("2026-11-20T01:00:00Z");
});
afterEach(() => services.close());

/** A visit published in that month; `asked` of 2 gives the points of problem-solving: 0, 50 or 100. */
async function visited(branchId: string, month: string, asked: number): Promise<string> {
  const form = await publishedForm(services, "counter");
  if (!form) throw new Error("The form is not published");
  const at = Date.parse(`${month}-05T02:00:00Z`);
  const visitId = services.ids.next();
  const answers: Answers = { ...ANSWERS, asked: { kind: "count", count: asked, note: null } };
  const deeds = [
    { deed: "begin", at: at + 1000 },
    { deed: "submit", at: at + 2000, answers },
    { deed: "take", by: "roy", at: at + 3000 },
    { deed: "approve", by: "roy", at: at + 4000 },
    { deed: "publish", by: "roy", at: at + 5000 },
  ] as const;
  await enactVisit(services, { visitId, branchId, evaluatorId: "other", form, dueOn: `${month}-28`, plannedBy: "rita", plannedAt: at, deeds });
  return visitId;
}

async function solving(visitId: string) {
  const { beside } = given(await resultView(services, someone("mark"), visitId));
  return { beside, row: beside.rows.find(({ what }) => what === "problem-solving") };
}

test("a result stands beside the place's last four by the same form, from earlier months, the earliest first", async () => {
  for (const month of ["2026-03", "2026-05", "2026-06", "2026-08", "2026-09"]) await visited("n1", month, month === "2026-08" ? 2 : 0);
  const uncounted = await visited("n1", "2026-10", 2);
  await services.db.visit.update({ where: { id: uncounted }, data: { excluded: true } });
  const latest = await visited("n1", "2026-11", 1);
  await visited("n1", "2026-11", 2);
  const { beside, row } = await solving(latest);
  expect(beside.past.map(({ month }) => month)).toEqual(["2026-05", "2026-06", "2026-08", "2026-09"]);
  expect(row).toMatchObject({ own: 50, past: [0, 0, 100, 0], peers: null });
  expect(given(await resultView(services, someone("mark"), uncounted))).toMatchObject({ counts: false, standing: "published" });
  const listed = given(await branchView(services, someone("mark"))).visits;
  expect(listed.filter(({ counts }) => !counts).map(({ visitId }) => visitId)).toEqual([uncounted]);
});

test("other places are shown by their middle and ends, once there are five, of one region and two quarters", async () => {
  const own = await visited("n1", "2026-11", 2);
  for (const branch of ["n2", "n3", "n4", "n5"]) await visited(branch, "2026-09", 1);
  // Neither another region, nor last spring, nor oneself, nor a second visit makes a fifth place.
  await visited("s1", "2026-09", 1);
  await visited("n6", "2026-04", 1);
  await visited("n1", "2026-09", 1);
  await visited("n5", "2026-10", 0);
  expect((await solving(own)).row).toMatchObject({ peers: null });
  await visited("n6", "2026-07", 2);
  expect((await solving(own)).row).toEqual({ what: "problem-solving", own: 100, past: [50], peers: { median: 50, low: 25, high: 100, places: 5 } });
  const { beside } = given(await resultView(services, someone("mark"), own));
  expect(beside.peers).toEqual({ from: "2026-07", to: "2026-12" });
  // No other place is named, nor what any one of them had.
  expect(JSON.stringify(beside)).not.toMatch(/n[2-6]|s1/);
});

test("a result says what became of an appeal, and that it is being heard", async () => {
  const visitId = await visitAt(services, "published");
  const said = async () => given(await resultView(services, someone("mark"), visitId));
  expect(await said()).toMatchObject({ standing: "published", outcome: null });
  await services.db.visit.update({ where: { id: visitId }, data: { state: "appealed" } });
  expect(await said()).toMatchObject({ standing: "appealed", outcome: null });
  expect(given(await branchView(services, someone("mark"))).visits).toMatchObject([{ appealed: true }]);
  await services.db.visit.update({ where: { id: visitId }, data: { state: "final", outcome: "partly" } });
  expect(await said()).toMatchObject({ standing: "final", outcome: "partly" });
});
