import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { versionFile } from "#app/curriculum/files.server.ts";
import { scriptView } from "#app/curriculum/script.server.ts";
import { differenceView, historyView } from "#app/curriculum/versions/history.server.ts";
import { playedVersions } from "#app/drills/played.server.ts";
import { openLibrary } from "#app/library/library.server.ts";
import { withdrawScenario } from "#app/library/withdrawal.server.ts";
import { ANNA, BEN, openDrills, publishVersion, start, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import { printScenario } from "#tests/support/print-scenario.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

const { slug } = TRAPPED_CARD;
const retitled: Scenario = { ...TRAPPED_CARD, title: { zh: "卡还在里面", en: "Still in there" } };
const stricter: Scenario = { ...retitled, par: { ...retitled.par, turns: retitled.par.turns + 1 } };

let services: TestServices;
let hashes: string[];

beforeEach(async () => {
  services = await openDrills();
  openLibrary(services, "/nowhere");
  await start(services);
  const later = [await publishVersion(services, printScenario(retitled), 2), await publishVersion(services, printScenario(stricter), 3)];
  await start(services, BEN, "assessment");
  const first = await services.db.scenarioVersion.findFirstOrThrow({ where: { slug, version: 1 } });
  hashes = [first.hash, ...later];
});
afterEach(() => services.close());

const valueOf = <T>(result: { ok: true; value: T } | { ok: false }): T => {
  if (!result.ok) throw new Error("refused");
  return result.value;
};

describe("the history of a scenario", () => {
  test("has every version, the newest first, each classed against the one before", async () => {
    const { title, versions } = valueOf(await historyView(services, slug));
    expect(title).toEqual(retitled.title);
    expect(versions.map(({ version, hash, before, change }) => ({ version, hash, before, change }))).toEqual([
      { version: 3, hash: hashes[2], before: hashes[1], change: { grade: "scoring", count: 1 } },
      { version: 2, hash: hashes[1], before: hashes[0], change: { grade: "cosmetic", count: 1 } },
      { version: 1, hash: hashes[0], before: null, change: null },
    ]);
  });

  test("says who published what came by upload", async () => {
    await services.db.scenarioVersion.update({ where: { hash: hashes[2] ?? "" }, data: { origin: "upload", publisherId: ANNA.id } });
    const { versions } = valueOf(await historyView(services, slug));
    expect(versions.map(({ origin, publisher }) => [origin, publisher?.en])).toEqual([["upload", ANNA.id], ["repository", undefined], ["repository", undefined]]);
  });

  test("counts the sittings begun on each version", async () => {
    expect(await playedVersions(services, slug)).toEqual({
      [hashes[0] ?? ""]: { practice: 1, assessment: 0 },
      [hashes[2] ?? ""]: { practice: 0, assessment: 1 },
    });
    expect(await playedVersions(services, "another")).toEqual({});
  });

  test("of what was never published is not found", async () => {
    for (const name of ["another", "\u0000", ""]) expect(await historyView(services, name)).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });
});

describe("the difference of two versions", () => {
  test("compares any two, in either direction", async () => {
    const [first = "", , third = ""] = hashes;
    const there = valueOf(await differenceView(services, slug, first, third));
    expect(there).toMatchObject({ from: { version: 1 }, to: { version: 3 }, difference: { grade: "scoring" } });
    expect(there.difference.changes.map(({ part }) => part)).toEqual(["title", "turns"]);
    expect(valueOf(await differenceView(services, slug, third, first)).difference.changes).toHaveLength(2);
    expect(valueOf(await differenceView(services, slug, first, first)).difference).toEqual({ changes: [], grade: null });
  });

  test("of a version that is not this scenario's is not found", async () => {
    const foreign = await publishVersion(services, printScenario({ ...TRAPPED_CARD, slug: "another" }), 1, "another");
    for (const [from, to] of [[foreign, hashes[0]], [hashes[0], "x"], ["", ""]] as const) {
      expect(await differenceView(services, slug, from ?? "", to ?? "")).toMatchObject({ ok: false, problem: { code: "not-found" } });
    }
  });
});

describe("a version", () => {
  test("is read as it was, whatever followed and though the scenario is withdrawn", async () => {
    valueOf(await withdrawScenario(services, ANNA.id, slug));
    const old = valueOf(await scriptView(services, slug, hashes[0]));
    expect(old).toMatchObject({ row: { version: 1 }, last: { version: 3 }, scenario: { hash: hashes[0], title: TRAPPED_CARD.title } });
    expect(old.last.withdrawnAt).not.toBeNull();
    expect(valueOf(await scriptView(services, slug)).row.version).toBe(3);
    expect(await scriptView(services, slug, "x")).toMatchObject({ ok: false, problem: { code: "not-found" } });
  });

  test("can be taken along as source, chart, machine and module", async () => {
    const [first = ""] = hashes;
    const file = async (name: string) => valueOf(await versionFile(services, slug, first, name));
    expect(await file(`${slug}.yaml`)).toEqual({ type: "application/yaml", text: TRAPPED_CARD_SOURCE });
    expect((await file(`${slug}.en.svg`)).text).toContain(">silence 10 s<");
    expect((await file(`${slug}.zh.mmd`)).text).toMatch(/^flowchart TD\n/);
    expect(JSON.parse((await file(`${slug}.machine.json`)).text)).toMatchObject({ id: slug, type: "parallel", context: { points: {} } });
    expect((await file(`${slug}.machine.mjs`)).text).toContain(`version ${first}.`);
    for (const name of ["", "x", `${slug}.fr.svg`, `../${slug}.yaml`]) expect(await versionFile(services, slug, first, name)).toMatchObject({ ok: false });
    expect(await versionFile(services, "another", first, `${slug}.yaml`)).toMatchObject({ ok: false });
  });
});
