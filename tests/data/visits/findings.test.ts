import { afterEach, beforeEach, expect, test } from "vitest";
import { branchFindings } from "#app/visits/findings.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, openVisits, STAGES, storedVisit, visitAt } from "#tests/support/visits.ts";

const DAY = 24 * 3600_000;

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const no = { kind: "yes-no", yes: false, note: null };
const outright = { kind: "choice", option: "outright", note: null };

test("the standards of the items that failed are found, each once a visit, and which of them failed the visit", async () => {
  // Whoever does not greet is not asked how warmly.
  const { wait, asked, tidy } = ANSWERS;
  const visitId = await visitAt(services, "published", { greeted: no, wait, promised: outright, asked, tidy });
  const at = (await storedVisit(services, visitId)).publishedAt?.getTime();
  const visitTitle = { zh: "柜台", en: "Counter" };
  // Half a point for asking once is no failure; the wait was short.
  expect(await branchFindings(services, "n1")).toEqual([
    { standard: "A01", at, visitTitle, failed: false },
    { standard: "P13", at, visitTitle, failed: true },
    { standard: "A03", at, visitTitle, failed: false },
  ]);
});

test("only what is published counts, only at one's own branch, and only for half a year", async () => {
  for (const stage of STAGES.slice(0, -1)) await visitAt(services, stage);
  expect(await branchFindings(services, "n1")).toEqual([]);
  await visitAt(services, "published");
  expect((await branchFindings(services, "n1")).map(({ standard }) => standard)).toEqual(["A03"]);
  expect(await branchFindings(services, "n2")).toEqual([]);
  expect(await branchFindings(services, null)).toEqual([]);
  services.clock.pass(180 * DAY - 60_000);
  expect(await branchFindings(services, "n1")).toHaveLength(1);
  services.clock.pass(60_000);
  expect(await branchFindings(services, "n1")).toEqual([]);
});

test("nothing in it tells who came, what they answered or when they were there", async () => {
  const visitId = await visitAt(services, "published", { ...ANSWERS, promised: outright });
  const told = JSON.stringify(await branchFindings(services, "n1"));
  const { visitedOn, evaluatorId, reviewerId, startedAt, submittedAt } = await storedVisit(services, visitId);
  for (const secret of [visitId, evaluatorId, reviewerId, visitedOn, startedAt?.getTime(), submittedAt?.getTime(), "outright"]) expect(told).not.toContain(String(secret));
});
