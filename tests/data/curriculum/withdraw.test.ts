import { beforeEach, describe, expect, test } from "vitest";
import { shelfView } from "#app/drills/shelf.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { openSittingsOf, ownOpenSittings } from "#app/drills/played.server.ts";
import { putScenarioBack, standingOf, withdrawScenario } from "#app/library/withdrawal.server.ts";
import { publicationView } from "#app/curriculum/bench/publish.server.ts";
import { addTrainers, publish, retype, SECOND, TRAINER, upload } from "#tests/support/bench.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { ANNA, BEN, play } from "#tests/support/drills.ts";
import { starterText } from "#tests/support/starter.ts";

const FILE = "drills/safe-account/scenario.yaml";
const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", FILE]);
const SLUG = "kept-card";
const GOLD = ["name-the-hurry", "ask-about-him", "lock-first", "say-the-steps"];

beforeEach(async () => {
  await library.publish();
  await addTrainers(library.services);
});

const start = async (me: typeof ANNA, slug = SLUG) => {
  const started = await startSitting(library.services, me, { slug, mode: "practice" });
  return started.ok ? started.value.sittingId : started.problem.code;
};
const onShelf = async () => (await shelfView(library.services, ANNA)).scenarios.map(({ slug }) => slug);

describe("a scenario that was withdrawn", () => {
  test("cannot be begun; what is open finishes and is gone back to; it can be put back", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    await publish(services, id);
    await retype(services, id, `# revised\n${starterText(SLUG)}`);
    await publish(services, id);
    const sitting = await start(ANNA);
    expect(await withdrawScenario(services, SECOND.id, SLUG)).toEqual({ ok: true, value: { withdrawn: true } });

    expect(await onShelf()).toEqual(["safe-account"]);
    expect(await start(BEN)).toBe("withdrawn");
    expect(await start(ANNA)).toBe(sitting);
    expect([await openSittingsOf(services, SLUG), await ownOpenSittings(services, ANNA, SLUG), await ownOpenSittings(services, BEN, SLUG)]).toEqual([
      1, [{ sittingId: sitting, mode: "practice" }], [],
    ]);
    await play(services, ANNA, sitting, GOLD);
    expect(await services.db.sitting.findUniqueOrThrow({ where: { id: sitting } })).toMatchObject({ state: "over", outcome: "resolved" });
    expect(await start(ANNA)).toBe("withdrawn");

    expect(await standingOf(services, SLUG)).toMatchObject({ version: 2, origin: "upload", withdrawnAt: services.clock.now() - 20_000 });
    await putScenarioBack(services, TRAINER.id, SLUG);
    expect(await onShelf()).toEqual([SLUG, "safe-account"]);
    expect(await start(BEN)).toMatch(/^[0-9a-f-]{36}$/);
    const entries = await services.db.auditEntry.findMany({ where: { subject: SLUG, deed: { not: "scenario-published" } }, orderBy: { seq: "asc" } });
    expect(entries.map(({ deed, actorId }) => [deed, actorId])).toEqual([["scenario-withdrawn", SECOND.id], ["scenario-put-back", TRAINER.id]]);
  });

  test("is withdrawn once however often it is asked for, and what never was is not found", async () => {
    const { services } = library;
    await Promise.all([1, 2, 3].map(() => withdrawScenario(services, TRAINER.id, "safe-account")));
    expect(await services.db.auditEntry.count({ where: { deed: "scenario-withdrawn" } })).toBe(1);
    expect(await withdrawScenario(services, TRAINER.id, "never-there")).toMatchObject({ problem: { code: "not-found" } });
    for (const slug of ["never-there", "__proto__", "a\0b", ""]) {
      expect(await standingOf(services, slug)).toBeNull();
      expect(await start(ANNA, slug)).toBe("not-published");
    }
  });

  test("is not brought back by a start, and a new text of the repository waits with it", async () => {
    const { services } = library;
    await withdrawScenario(services, TRAINER.id, "safe-account");
    expect(await library.publish()).toEqual([]);
    await library.edit(FILE, (source) => `# revised\n${source}`);
    expect(await library.publish()).toEqual(["safe-account 2"]);
    expect(await onShelf()).toEqual([]);
    expect(await start(ANNA, "safe-account")).toBe("withdrawn");
    await putScenarioBack(services, TRAINER.id, "safe-account");
    const sitting = await start(ANNA, "safe-account");
    const { scenario } = await services.db.sitting.findUniqueOrThrow({ where: { id: sitting }, include: { scenario: true } });
    expect(scenario.version).toBe(2);
  });

  test("comes back with its next version, and is told so before", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    await publish(services, id);
    await withdrawScenario(services, TRAINER.id, SLUG);
    expect(await publish(services, id)).toBe("text-withdrawn");
    await retype(services, id, `# revised\n${starterText(SLUG)}`);
    expect(await publicationView(services, id)).toMatchObject({ value: { after: 1, withdrawn: true, obstacles: [] } });
    expect(await publish(services, id)).toBe(2);
    expect(await onShelf()).toContain(SLUG);
    // And goes again as a whole.
    await withdrawScenario(services, TRAINER.id, SLUG);
    expect(await onShelf()).not.toContain(SLUG);
  });
});

test("whoever begins while it is withdrawn either begins before or is told", async () => {
  const { services } = library;
  const outcomes = await Promise.all([start(ANNA, "safe-account"), withdrawScenario(services, TRAINER.id, "safe-account"), start(BEN, "safe-account")]);
  const begun = [outcomes[0], outcomes[2]].filter((outcome) => outcome !== "withdrawn");
  expect(await services.db.sitting.count()).toBe(begun.length);
  expect(await start(BEN, "safe-account")).toBe(begun.includes(outcomes[2]) ? outcomes[2] : "withdrawn");
});
