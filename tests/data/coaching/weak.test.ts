import { afterAll, beforeAll, expect, test } from "vitest";
import { readChoice } from "#app/coaching/assign/choice.ts";
import { assignPage } from "#app/coaching/assign/page.server.ts";
import { weakIn } from "#app/coaching/assign/weak.server.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { standardRecords, standardsMet } from "#app/core/progress/met.ts";
import { MOLLY } from "#tests/support/assignments.ts";
import { addPast, giveBack, openPast } from "#tests/support/past.ts";
import { addColleague } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

let services: TestServices;
let gold: Grade;
let curt: Grade;
/** A standard that a curt word breaks each time. */
let broken = "";

beforeAll(async () => {
  ({ services, gold, curt } = await openPast());
  for (const id of ["molly", "ann", "bob", "cid", "dee"]) await addColleague(services, { id, branchId: id === "cid" ? "n2" : "n1" });
  broken = standardRecords([standardsMet(TRAPPED_CARD, curt.decisions)]).find(({ share }) => share === 0)?.standard ?? "";
  // Ann breaks it in three assessments, Cid too but in another branch; Bob keeps it, and his practice is his own; Dee broke it long ago.
  for (const [i, on] of ["2026-10-05", "2026-10-12", "2026-10-19"].entries()) {
    await addPast(services, { id: `ann${String(i)}`, person: "ann", mode: "assessment", on, grade: curt });
    await addPast(services, { id: `cid${String(i)}`, person: "cid", mode: "assessment", on, grade: curt });
    await addPast(services, { id: `bob${String(i)}`, person: "bob", mode: "assessment", on, grade: gold });
    await addPast(services, { id: `bob-own${String(i)}`, person: "bob", on, grade: curt });
    await addPast(services, { id: `dee${String(i)}`, person: "dee", mode: "assessment", on: on.replace("2026-10", "2026-02"), grade: curt });
  }
}, 120_000);
afterAll(() => services.close());

const preview = async (more = "") => (await assignPage(services, MOLLY, readChoice(new URLSearchParams(`standard=${broken}&branch=n1${more}`)))).preview;

test("weak are those whose assessments say so; practice and what is long ago say nothing", async () => {
  expect(broken).toMatch(/^[AEPS]\d\d$/);
  expect([...(await weakIn(services, ["ann", "bob", "dee"], broken)).keys()]).toEqual(["ann"]);
});

test("from a standard its weak people of the branch are listed, with why, and the scenario that turns on it is proposed", async () => {
  const page = await assignPage(services, MOLLY, readChoice(new URLSearchParams(`standard=${broken}&branch=n1`)));
  expect(page.preview).toMatchObject({ nobodyWeak: false, people: [{ id: "ann", why: { clean: 0, n: 3, sittings: 3 } }] });
  expect(page.choice).toMatchObject({ slugs: [TRAPPED_CARD.slug], mode: "practice", dueOn: "2026-11-23", times: 1 });
  expect(page.problem).toBeNull();
  expect((await preview("&whom=all"))?.people.map(({ id }) => id)).toEqual(["ann", "bob", "dee"]);
});

test("an assessment that was given back makes nobody weak, and then everybody is listed", async () => {
  for (const sourceId of ["ann0", "ann1", "ann2"]) await giveBack(services, sourceId);
  expect(await preview()).toMatchObject({ nobodyWeak: true, people: [{ id: "ann" }, { id: "bob" }, { id: "dee" }] });
});

test("half a year begins at midnight of the bank", async () => {
  const endedOn = (at: string) => services.db.sitting.updateMany({ where: { personId: "dee" }, data: { endedAt: new Date(at) } });
  await endedOn("2026-05-16T15:59:59Z");
  expect([...(await weakIn(services, ["dee"], broken)).keys()]).toEqual([]);
  await endedOn("2026-05-16T16:00:00Z");
  expect([...(await weakIn(services, ["dee"], broken)).keys()]).toEqual(["dee"]);
});
