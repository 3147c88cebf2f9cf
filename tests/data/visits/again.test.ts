import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openLibrary } from "#app/library/library.server.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { draftOf } from "#app/visits/fill/draft.ts";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { askAgain, testsOfView } from "#app/visits/qualify/again.server.ts";
import { resultOfTest } from "#app/visits/qualify/result.server.ts";
import { takeTest } from "#app/visits/qualify/take.server.ts";
import { testsView, testView } from "#app/visits/qualify/tests.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, given, openVisits, someone } from "#tests/support/visits.ts";

const rita = someone("rita");
const eve = someone("eve");
const CASE = `case: calm
title: { zh: "经过", en: "Story" }
told: { zh: "有人招呼，等了四分钟。", en: "I was greeted and waited for four minutes." }
answers: { greeted: yes, manner: 5, wait: 240, promised: never, asked: 1, tidy: no, remarks: none }
because: { promised: { zh: "只说了不保本。", en: "They only said that it was not guaranteed." } }
`;
const RIGHT = Object.fromEntries(Object.entries(ANSWERS).map(([id, answer]) => [id, draftOf(answer)]));
const REASON = "Scores two levels apart from everybody else.";

let services: TestServices;
let folder: string;
beforeEach(async () => {
  services = await openVisits();
  folder = await mkdtemp(path.join(tmpdir(), "counterpart-again-"));
  const cases = path.join(folder, "visits", "counter", "cases");
  await mkdir(cases, { recursive: true });
  await writeFile(path.join(cases, "calm.yaml"), CASE);
  openLibrary(services, folder);
});
afterEach(async () => {
  await services.close();
  await rm(folder, { recursive: true });
});

/** Passes the test as it stands; the attempt. */
async function pass(): Promise<string> {
  const caseHash = given(await testView(services, eve, "counter")).taking?.hash ?? "";
  return given(await takeTest(services, eve, { slug: "counter", caseHash, drafts: RIGHT })).id;
}

const plan = async (branchId: string) => planVisit(services, rita, { branchId, slug: "counter", evaluatorId: "eve", dueOn: "2026-11-20" });

test("a pass counts until somebody asks for the test again, and then the next one does", async () => {
  const attempt = await pass();
  const [accepted, offered] = [given(await plan("n1")), given(await plan("n2"))];
  given(await acceptVisit(services, eve, accepted));
  services.clock.pass(1000);
  expect(codeOf(await askAgain(services, rita, { attempt, reason: REASON }))).toBe("ok");

  const again = { on: "2026-11-02", reason: REASON };
  expect((await testsView(services, eve)).tests).toMatchObject([{ state: "open", attempts: 2, again }]);
  expect((await testsOfView(services, rita, "eve")).of?.tests).toMatchObject([{ state: "open", again }]);
  expect((await planChoices(services, rita)).evaluators.find(({ id }) => id === "eve")?.untested).toEqual(["counter"]);
  expect(codeOf(await acceptVisit(services, eve, offered))).toBe("test-first");
  expect((await services.db.visit.findUniqueOrThrow({ where: { id: accepted.visitId } })).state).toBe("accepted");
  expect(given(await resultOfTest(services, eve, "counter", attempt))).toMatchObject({ passed: true, standing: { state: "open", again } });

  services.clock.pass(1000);
  const second = await pass();
  expect(second).not.toBe(attempt);
  expect(codeOf(await acceptVisit(services, eve, offered))).toBe("ok");
  expect((await testsOfView(services, rita, "eve")).of?.tests).toMatchObject([{ state: "passed", attempt: second }]);
});

test("asked twice of one pass, at once or after the next, it is asked once and told once", async () => {
  const attempt = await pass();
  services.clock.pass(1000);
  const ask = () => askAgain(services, rita, { attempt, reason: REASON });
  expect((await Promise.all([ask(), ask()])).map(codeOf)).toEqual(["ok", "ok"]);
  services.clock.pass(1000);
  await pass();
  expect(codeOf(await ask())).toBe("ok");
  expect((await testsView(services, eve)).tests).toMatchObject([{ state: "passed" }]);
  expect(await services.db.notice.findMany({ where: { kind: "test-again" }, select: { personId: true } })).toEqual([{ personId: "eve" }]);
  expect(await services.db.auditEntry.count({ where: { deed: "test-asked-again" } })).toBe(1);
  const asked = await services.db.qualification.findFirstOrThrow({ where: { caseName: "" } });
  expect(codeOf(await resultOfTest(services, eve, "counter", asked.id))).toBe("not-found");
});

test("it needs a reason, a pass, a test to take, and somebody else", async () => {
  const attempt = await pass();
  for (const [reason, code] of [["", "reason-missing"], [" x ", "reason-missing"], ["x".repeat(2001), "reason-long"]] as const) {
    expect(codeOf(await askAgain(services, rita, { attempt, reason }))).toBe(code);
  }
  expect(codeOf(await askAgain(services, rita, { attempt: "none", reason: REASON }))).toBe("not-found");
  expect(codeOf(await askAgain(services, { ...rita, id: "eve" }, { attempt, reason: REASON }))).toBe("not-found");
  expect((await testsOfView(services, rita, "nobody")).of).toBeNull();
  openLibrary(services, "/nowhere");
  expect(codeOf(await askAgain(services, rita, { attempt, reason: REASON }))).toBe("test-none");
});
