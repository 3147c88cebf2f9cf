import { expect, test } from "vitest";
import { reopenFacts } from "#app/core/facts/store.ts";
import { currentFacts, factsByHash, namedFacts } from "#app/library/facts.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { contentFolder } from "#tests/support/content-folder.ts";

const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", "drills/safe-account/scenario.yaml"]);
const { edit, publish } = library;
const rows = () => library.services.db.factSheet.findMany({ orderBy: { version: "asc" } });

test("the file is the first version of the bank's sheet, once", async () => {
  expect((await currentFacts(library.services)).version).toBe(0);
  await publish();
  await publish();
  const [first, ...others] = await rows();
  expect(others).toEqual([]);
  expect(first).toMatchObject({ version: 1, origin: "repository", personId: null });
  const { hash, version, facts } = await currentFacts(library.services);
  expect({ hash, version }).toEqual({ hash: first?.hash, version: 1 });
  expect(facts.get("limit.insurance")).toMatchObject({ unit: "cny", value: 500_000 });
  expect(reopenFacts(first?.source ?? "")).toEqual(facts);
});

test("then the database rules: a changed file changes nothing, and its new keys may be named", async () => {
  await publish();
  await edit("facts.yaml", (source) => source.replace("value: 0.05\n", "value: 0.1\n").replace("  rate.demand:", "  rate.new:").replace("  line.bank:", "  line.new:"));
  library.reopen();
  await publish();
  expect(await rows()).toHaveLength(1);
  const { facts } = await currentFacts(library.services);
  expect(facts.get("rate.demand")).toMatchObject({ value: 0.05 });
  expect(facts.has("line.new")).toBe(false);
  const named = (await namedFacts(library.services)).facts;
  expect(named?.get("rate.demand")).toMatchObject({ value: 0.05 });
  expect(named?.has("line.new")).toBe(true);
});

test("a broken file is refused, and no sheet is made of half of it", async () => {
  await edit("facts.yaml", (source) => source.replace("until: 2031-12-31", "until: 2031-02-30"));
  const { refused } = await publishLibrary(library.services);
  expect(refused.map(({ file, diagnostics }) => [file.split("/").at(-1), diagnostics[0]?.code])).toEqual([["facts.yaml", "fact-day"]]);
  expect(await rows()).toEqual([]);
});

test("a scenario that names what the sheet has not is refused", async () => {
  await edit("drills/safe-account/scenario.yaml", (source) => source.replace("{{line.police}}", "{{line.polcie}}"));
  expect(await publish()).toEqual(expect.arrayContaining(["fact-unknown-key"]));
});

test("a sheet is found by its hash for ever, and from before the first one there is none", async () => {
  await publish();
  const { hash } = await currentFacts(library.services);
  expect((await factsByHash(library.services, hash)).version).toBe(1);
  expect((await factsByHash(library.services, null)).facts.size).toBe(0);
  await expect(factsByHash(library.services, "0".repeat(64))).rejects.toThrow();
});
