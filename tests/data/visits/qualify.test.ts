import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLibrary } from "#app/library/library.server.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { proposePlan } from "#app/visits/campaign/adjust.server.ts";
import { releaseCampaign } from "#app/visits/campaign/release.server.ts";
import { offerVisit } from "#app/visits/offer.server.ts";
import { ownVisits } from "#app/visits/own.server.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { draftOf } from "#app/visits/fill/draft.ts";
import type { Drafts } from "#app/visits/fill/drafts.ts";
import { resultOfTest } from "#app/visits/qualify/result.server.ts";
import { takeTest } from "#app/visits/qualify/take.server.ts";
import { openTests, testsView, testView } from "#app/visits/qualify/tests.server.ts";
import { replanVisit } from "#app/visits/replan.server.ts";
import { drafted, seen } from "#tests/support/campaign.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, FORM, given, openVisits, planOnly, publishForm, someone, type Name } from "#tests/support/visits.ts";

const rita = someone("rita");
const DAY = 24 * 3600_000;

/** Both have one key; what tells them apart is the story. */
const caseOf = (name: string) => `case: ${name}
title: { zh: "经过${name}", en: "Story ${name}" }
told: { zh: "有人招呼，等了四分钟。", en: "I was greeted and waited for four minutes." }
answers: { greeted: yes, manner: 5, wait: 240, promised: never, asked: 1, tidy: no, remarks: none }
because: { promised: { zh: "只说了“不保本”。", en: "They only said that it was not guaranteed." } }
`;

const RIGHT: Drafts = Object.fromEntries(Object.entries(ANSWERS).map(([id, answer]) => [id, draftOf(answer)]));
/** One of the six compared is wrong, and it is critical. */
const WRONG: Drafts = { ...RIGHT, promised: draftOf({ kind: "choice", option: "outright", note: null }) };

let services: TestServices;
let folder: string;
beforeEach(async () => {
  services = await openVisits();
  folder = await mkdtemp(path.join(tmpdir(), "counterpart-cases-"));
  const cases = path.join(folder, "visits", "counter", "cases");
  await mkdir(cases, { recursive: true });
  for (const name of ["calm", "stormy"]) await writeFile(path.join(cases, `${name}.yaml`), caseOf(name));
  openLibrary(services, folder);
});
afterEach(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

async function take(name: Name, drafts: Drafts, caseHash?: string) {
  const view = given(await testView(services, someone(name), "counter"));
  return takeTest(services, someone(name), { slug: "counter", caseHash: caseHash ?? view.taking?.hash ?? "", drafts });
}

const result = async (name: Name, id: string) => given(await resultOfTest(services, someone(name), "counter", id));
const stateOf = async (name: Name) => (await testsView(services, someone(name))).tests.map(({ state }) => state);

test("nobody is planned, offered or accepts before the test on the form is passed, and then they are", async () => {
  const post = { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" };
  expect(codeOf(await planVisit(services, rita, post))).toBe("evaluator-untested");
  expect((await planChoices(services, rita)).evaluators.map(({ id, untested }) => [id, untested])).toEqual([["dora", ["counter"]], ["eve", ["counter"]], ["other", ["counter"]]]);
  expect(await openTests(services, someone("eve"))).toBe(1);

  const { id } = given(await take("eve", RIGHT));
  expect(await result("eve", id)).toMatchObject({ passed: true, percent: 100, standing: { state: "passed" }, compared: { right: 6, of: 6, criticals: true } });
  expect(await openTests(services, someone("eve"))).toBe(0);
  const { visitId } = given(await planVisit(services, rita, post));
  expect(codeOf(await replanVisit(services, rita, { visitId, evaluatorId: "other", dueOn: "2026-11-20" }))).toBe("evaluator-untested");
  expect(codeOf(await acceptVisit(services, someone("eve"), { visitId }))).toBe("ok");
  expect((await planChoices(services, rita)).evaluators.find((each) => each.id === "eve")?.untested).toEqual([]);
});

test("what was arranged before there was a test waits for it", async () => {
  openLibrary(services, "/nowhere");
  const [offered, planned] = [await planOnly(services), await planOnly(services, { branch: "n2" })];
  given(await offerVisit(services, rita, { visitId: offered }));
  openLibrary(services, folder);
  expect(codeOf(await offerVisit(services, rita, { visitId: planned }))).toBe("evaluator-untested");
  expect(codeOf(await acceptVisit(services, someone("eve"), { visitId: offered }))).toBe("test-first");
  expect((await ownVisits(services, someone("eve"))).offered).toMatchObject([{ test: "counter" }]);
  given(await take("eve", RIGHT));
  expect((await ownVisits(services, someone("eve"))).offered).toMatchObject([{ test: null }]);
  expect(codeOf(await offerVisit(services, rita, { visitId: planned }))).toBe("ok");
  expect(codeOf(await acceptVisit(services, someone("eve"), { visitId: offered }))).toBe("ok");
});

test("a failed test tells no key, opens again the day after with the other case, and counts until then", async () => {
  const first = given(await testView(services, someone("eve"), "counter")).taking;
  const { id } = given(await take("eve", WRONG));
  const failed = await result("eve", id);
  expect(failed).toMatchObject({ passed: false, percent: 83, standing: { state: "waiting", from: "2026-11-03" }, compared: { right: 5, of: 6, criticals: false, told: null } });
  expect(failed.compared?.sections.map(({ right, of }) => [right, of])).toEqual([[3, 3], [2, 3]]);
  expect(JSON.stringify(failed)).not.toContain("not guaranteed");
  expect(await stateOf("eve")).toEqual(["waiting"]);
  expect(given(await testView(services, someone("eve"), "counter")).taking).toBeNull();
  expect(await takeTest(services, someone("eve"), { slug: "counter", caseHash: first?.hash ?? "", drafts: RIGHT })).toEqual({ ok: false, problem: { code: "test-wait", params: { day: "2026-11-03" } } });
  expect(codeOf(await planVisit(services, rita, { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" }))).toBe("evaluator-untested");

  services.clock.pass(DAY);
  const second = given(await testView(services, someone("eve"), "counter"));
  expect([second.standing.state, second.taking?.title.en]).toEqual(["open", first?.title.en === "Story calm" ? "Story stormy" : "Story calm"]);
  expect(codeOf(await take("eve", RIGHT, first?.hash))).toBe("test-moved-on");
  const passed = await result("eve", given(await take("eve", RIGHT)).id);
  expect(passed.compared?.told?.sections.flatMap(({ items }) => items).find(({ item }) => item.id === "promised")).toMatchObject({ agrees: true, because: { en: "They only said that it was not guaranteed." } });
  expect((await result("eve", id)).compared?.told).toBeNull();
  expect(codeOf(await take("eve", RIGHT, second.taking?.hash))).toBe("ok");
  expect(codeOf(await take("eve", WRONG, second.taking?.hash))).toBe("test-passed");
});

test("handed in twice, at once or later, it is taken once", async () => {
  const caseHash = given(await testView(services, someone("eve"), "counter")).taking?.hash;
  const handIn = () => take("eve", WRONG, caseHash);
  const twice = await Promise.all([handIn(), handIn()]);
  const later = await handIn();
  expect(new Set([...twice, later].map((each) => given(each).id)).size).toBe(1);
  expect(await services.db.qualification.count()).toBe(1);
  expect(await services.db.auditEntry.count({ where: { deed: "test-taken" } })).toBe(1);
});

test("what is wanting is not taken, nor is what nobody is asked for", async () => {
  const { wait: _left, ...rest } = RIGHT;
  expect(await take("eve", rest)).toEqual({ ok: false, problem: { code: "test-incomplete", params: { count: 1 } } });
  expect(codeOf(await take("eve", RIGHT, "another"))).toBe("test-moved-on");
  expect(codeOf(await takeTest(services, someone("eve"), { slug: "nothing", caseHash: "", drafts: RIGHT }))).toBe("not-found");
  expect(await services.db.qualification.count()).toBe(0);
  const { id } = given(await take("eve", { ...RIGHT, "queue-told": draftOf({ kind: "yes-no", yes: true, note: null }) }));
  const { answers } = await services.db.qualification.findUniqueOrThrow({ where: { id } });
  expect(Object.keys(JSON.parse(answers) as object)).not.toContain("queue-told");
  expect(codeOf(await resultOfTest(services, someone("other"), "counter", id))).toBe("not-found");
});

test("a new version of the form asks nobody again, and its test is on the new one", async () => {
  given(await take("eve", RIGHT));
  await publishForm(services, FORM.replace("remarks, kind: text", "notes, kind: text"), 2);
  openLibrary(services, folder);
  expect([await stateOf("eve"), codeOf(await planVisit(services, rita, { branchId: "n1", slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" }))]).toEqual([["passed"], "ok"]);
  // Neither case fits the new version any more, so there is nothing to take and nobody is kept away.
  expect(await stateOf("other")).toEqual(["none"]);
  expect(codeOf(await planVisit(services, rita, { branchId: "n2", slug: "counter", evaluatorId: "other", dueOn: "2026-11-20" }))).toBe("ok");
});

test("the planner of campaigns sends nobody untested, and no campaign is released with one", async () => {
  const id = await drafted(services);
  given(await proposePlan(services, rita, { id, edition: 1 }));
  expect((await seen(services, id)).slots).toEqual([]);
  expect((await seen(services, id)).unfilled[0]?.reasons.map(({ why }) => why.kind)).toEqual(["not-qualified", "not-qualified"]);
  for (const name of ["eve", "other"] as const) given(await take(name, RIGHT));
  given(await proposePlan(services, rita, { id, edition: 2 }));
  const { edition, slots } = await seen(services, id);
  expect(slots.length).toBeGreaterThanOrEqual(3);
  await services.db.qualification.updateMany({ where: { personId: "other" }, data: { passed: false } });
  expect((await seen(services, id)).troubles.filter(({ trouble }) => trouble.code === "not-qualified").map(({ gravity }) => gravity)).toContain("mend");
  expect(codeOf(await releaseCampaign(services, rita, { id, edition, confirmed: [] }))).toBe("campaign-to-mend");
});
