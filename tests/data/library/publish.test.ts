import { expect, test } from "vitest";
import { handbook } from "#app/library/handbook.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { publishedScenario, publishedScenarios, scenarioByHash } from "#app/library/scenarios.server.ts";
import { contentFolder } from "#tests/support/content-folder.ts";

const SLUG = "safe-account";
const scenario = `drills/${SLUG}/scenario.yaml`;

const golden = `drills/${SLUG}/golden/best.yaml`;

const library = contentFolder(["standards.yaml", "policy.yaml", scenario]);
const { edit, publish } = library;

test("a new scenario is published once, under the rules of its day", async () => {
  expect(await publish()).toEqual([`${SLUG} 1`]);
  expect(await publish()).toEqual([]);
  const [only] = await publishedScenarios(library.services);
  expect(only).toMatchObject({ slug: SLUG, version: 1, rules: { version: 1 } });
  expect(await library.services.db.scenarioVersion.findMany()).toMatchObject([{ origin: "repository", rules: 1, hash: only?.hash }]);
  expect((await handbook(library.services)).size).toBeGreaterThan(40);
});

test("another editor's line ends and byte order mark are no new version", async () => {
  await publish();
  await edit(scenario, (source) => `\uFEFF${source.replaceAll("\n", "\r\n")}`);
  await edit("policy.yaml", (source) => source.replaceAll("\n", "\r\n"));
  expect(await publish()).toEqual([]);
  expect(await library.services.db.policyVersion.count()).toBe(1);
});

test("a changed text is the next version; the former stays as it was", async () => {
  await publish();
  const before = await publishedScenario(library.services, SLUG);
  await edit(scenario, (source) => source.replace("title: {", "# revised\ntitle: {"));
  expect(await publish()).toEqual([`${SLUG} 2`]);
  expect((await publishedScenario(library.services, SLUG))?.version).toBe(2);
  library.reopen();
  expect((await scenarioByHash(library.services, before?.hash ?? "")).drill.scenario).toEqual(before?.drill.scenario);
});

test("a broken scenario is refused with its places, and the last good version goes on", async () => {
  await publish();
  await edit(scenario, (source) => source.replace(/^start: .*$/m, "start: nowhere-at-all"));
  const { refused } = await publishLibrary(library.services);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.diagnostics[0]).toMatchObject({ severity: "error", file: expect.stringMatching(/drills\/safe-account\/scenario\.yaml$/) });
  expect(refused[0]?.diagnostics[0]?.line).toBeGreaterThan(1);
  expect((await publishedScenario(library.services, SLUG))?.version).toBe(1);
});

test("a golden sitting that gives another result keeps its scenario from being published", async () => {
  await library.add(golden);
  await edit(golden, (source) => source.replace(/^( +total:) .*$/m, "$1 12.34"));
  expect(await publish()).toEqual(["golden-result"]);
  await edit(scenario, (source) => `# revised\n${source}`);
  await library.remove(golden);
  expect(await publish()).toEqual([`${SLUG} 1`]);
  await library.add(golden);
  await edit(golden, (source) => source.replace(/^( +total:) .*$/m, "$1 12.34"));
  // What is published is not checked again.
  expect(await publish()).toEqual([]);
});

test("a scenario that is a published one again under another name is refused", async () => {
  await publish();
  await library.copy(scenario, "drills/again/scenario.yaml");
  await edit("drills/again/scenario.yaml", (source) => source.replace(/^scenario: .*$/m, "scenario: again"));
  expect((await publish()).sort()).toEqual(["same-shape", "same-words"]);
  await library.services.db.scenarioVersion.updateMany({ where: { slug: SLUG }, data: { withdrawnAt: new Date(0) } });
  expect(await publish()).toEqual(["again 1"]);
});

test("a scenario whose folder has another name is refused", async () => {
  await library.move(`drills/${SLUG}`, "drills/other");
  expect(await publish()).toEqual(["slug-folder"]);
});

test("a name that belongs to an uploaded scenario is refused", async () => {
  await publish();
  await library.services.db.scenarioVersion.updateMany({ data: { origin: "upload" } });
  await edit(scenario, (source) => `# revised\n${source}`);
  expect(await publish()).toEqual(["scenario-uploaded"]);
});

test("an old text put back is not published under an old number, and whoever did it is told", async () => {
  const first = await library.read(scenario);
  await publish();
  await edit(scenario, () => `# revised\n${first}`);
  await publish();
  await edit(scenario, () => first);
  expect(await publish()).toEqual([]);
  expect((await publishedScenario(library.services, SLUG))?.version).toBe(2);
});

test("processes that start together publish once", async () => {
  const all = await Promise.all([publish(), publish(), publish()]);
  expect(all.flat()).toEqual([`${SLUG} 1`]);
  expect(await library.services.db.policyVersion.count()).toBe(1);
});

test("a policy that is broken, or changed under the same version, leaves the old one in force", async () => {
  await publish();
  const before = await currentPolicy(library.services);
  await edit("policy.yaml", (source) => source.replace("attempts: 2", "attempts: 5"));
  expect(await publish()).toEqual(["policy-version"]);
  await edit("policy.yaml", (source) => source.replace("attempts: 5", "attempts: none"));
  expect((await publish()).length).toBe(1);
  expect(await currentPolicy(library.services)).toEqual(before);
  await edit("policy.yaml", (source) => source.replace("attempts: none", "attempts: 5").replace("policy:\n  version: 1", "policy:\n  version: 2"));
  expect(await publish()).toEqual([]);
  expect((await currentPolicy(library.services)).drills).toMatchObject({ version: 2, attempts: 5 });
});

test("without a handbook nothing new is published, and what was published is played", async () => {
  await publish();
  await edit(scenario, (source) => `# revised\n${source}`);
  await edit("standards.yaml", () => "standards: [");
  library.reopen();
  expect((await publish()).length).toBeGreaterThan(0);
  expect((await publishedScenario(library.services, SLUG))?.version).toBe(1);
  expect((await handbook(library.services)).size).toBe(0);
});

test("a database without any policy cannot open", async () => {
  await library.remove("policy.yaml");
  await expect(publishLibrary(library.services)).rejects.toThrow("No policy was ever published");
});
