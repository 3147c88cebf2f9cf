import { beforeEach, describe, expect, test } from "vitest";
import { publicationView, publishDraft } from "#app/curriculum/bench/publish.server.ts";
import { draftView } from "#app/curriculum/bench/open.server.ts";
import { playView } from "#app/drills/play.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { publishedScenario } from "#app/library/scenarios.server.ts";
import { verifyAudit } from "#app/platform/audit.server.ts";
import { addTrainers, offer, publish, retype, SECOND, TRAINER, upload } from "#tests/support/bench.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { ANNA, BEN, play } from "#tests/support/drills.ts";
import { brokenText, starterText } from "#tests/support/starter.ts";

const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", "drills/safe-account/scenario.yaml"]);
const SLUG = "kept-card";
const revised = starterText(SLUG).replaceAll("郑师傅", "小郑").replaceAll("Mr Zheng", "Zheng");

beforeEach(async () => {
  await library.publish();
  await addTrainers(library.services);
});

const versions = () => library.services.db.scenarioVersion.findMany({ where: { slug: SLUG }, orderBy: { version: "asc" } });

async function view(id: string) {
  const found = await publicationView(library.services, id);
  if (!found.ok) throw new Error(found.problem.code);
  return found.value;
}

describe("a draft that passes the gate", () => {
  test("is published once however often it is pressed, by name, by the rules of its day, on record", async () => {
    const { services } = library;
    const id = await upload(services, `\uFEFF${starterText(SLUG)}`);
    const seen = await offer(services, id);
    const pressed = await Promise.all([1, 2, 3, 4].map(() => publishDraft(services, TRAINER, seen)));
    expect(pressed.map((each) => each.ok && each.value.version)).toEqual([1, 1, 1, 1]);
    expect(pressed.filter((each) => each.ok && each.value.fresh)).toHaveLength(1);
    const [only, ...more] = await versions();
    expect(more).toEqual([]);
    expect(only).toMatchObject({ version: 1, origin: "upload", publisherId: TRAINER.id, rules: 1, source: starterText(SLUG), withdrawnAt: null });
    const entries = await services.db.auditEntry.findMany({ where: { deed: "scenario-published" } });
    expect(entries).toMatchObject([{ actorId: TRAINER.id, subject: SLUG, detail: JSON.stringify({ hash: only?.hash, version: 1 }) }]);
    expect((await verifyAudit(services.db)).fault).toBeNull();
    expect(await view(id)).toMatchObject({ published: { version: 1, latest: true, withdrawn: false }, obstacles: [] });
    expect((await publishedScenario(services, SLUG))?.version).toBe(1);
  });

  test("follows the version before; sittings that are open finish on theirs", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    expect(await publish(services, id)).toBe(1);
    const started = await startSitting(services, ANNA, { slug: SLUG, mode: "practice" });
    const sitting = started.ok ? started.value.sittingId : "";
    await play(services, ANNA, sitting, ["name-the-hurry"]);
    await retype(services, id, revised);
    expect((await draftView(services, TRAINER, id)).ok && (await view(id)).after).toBe(1);
    expect(await publish(services, id)).toBe(2);
    const name = async (who: typeof ANNA, of: string) => {
      const seen = await playView(services, who, of);
      return seen.ok && seen.value.customer.name.en;
    };
    await play(services, ANNA, sitting, ["ask-about-him", "lock-first"]);
    expect(await name(ANNA, sitting)).toBe("Mr Zheng");
    await play(services, ANNA, sitting, ["say-the-steps"]);
    const [first, second] = await versions();
    expect(await services.db.sitting.findUniqueOrThrow({ where: { id: sitting } })).toMatchObject({ state: "over", outcome: "resolved", scenarioHash: first?.hash });
    const next = await startSitting(services, BEN, { slug: SLUG, mode: "practice" });
    expect(await name(BEN, next.ok ? next.value.sittingId : "")).toBe("Zheng");
    expect([first?.version, second?.version]).toEqual([1, 2]);
  });
});

describe("of two trainers at once", () => {
  test("one wins, the other is told and has lost nothing", async () => {
    const { services } = library;
    const one = await upload(services, starterText(SLUG));
    const two = await upload(services, revised, SECOND);
    const offers = [await offer(services, one), await offer(services, two)] as const;
    const outcomes = await Promise.all([publishDraft(services, TRAINER, offers[0]), publishDraft(services, SECOND, offers[1])]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "overtaken", params: { version: 1 } } });
    expect(await versions()).toHaveLength(1);
    // Having looked at the winner's, the other may follow.
    const loser = outcomes[0].ok ? two : one;
    expect(await view(loser)).toMatchObject({ after: 1, obstacles: [] });
    expect(await publish(services, loser, SECOND)).toBe(2);
  });

  test("what was saved after the offer is not published unseen", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    const seen = await offer(services, id);
    await retype(services, id, revised, SECOND);
    expect(await publishDraft(services, TRAINER, seen)).toMatchObject({ problem: { code: "draft-overtaken" } });
    expect(await versions()).toEqual([]);
  });
});

describe("is refused", () => {
  const refusals: [string, () => Promise<string>, string][] = [
    ["with errors", async () => brokenText(SLUG), "gate-refused"],
    ["with nothing in it", async () => "# later\n", "gate-refused"],
    ["a name too long for an address", async () => starterText(`a${"-b".repeat(40)}`), "slug-long"],
    ["another scenario's graph under a new name", async () => (await library.read("drills/safe-account/scenario.yaml")).replace("scenario: safe-account", "scenario: other-account"), "gate-refused"],
    ["the name of a scenario of the repository", async () => (await library.read("drills/safe-account/scenario.yaml")).replace("title:", "# mine\ntitle:"), "slug-of-repository"],
  ];
  test.each(refusals)("%s", async (_what, text, code) => {
    const { services } = library;
    const id = await upload(services, await text());
    expect((await view(id)).obstacles.map((obstacle) => obstacle.code)).toContain(code);
    const before = await services.db.scenarioVersion.count();
    expect(await publish(services, id)).toBe(code);
    expect(await services.db.scenarioVersion.count()).toBe(before);
  });

  test("a name that lies in the repository and was never published", async () => {
    const { services } = library;
    await library.edit("drills/safe-account/scenario.yaml", () => "scenario: kept-card\n");
    await library.move("drills/safe-account", `drills/${SLUG}`);
    const id = await upload(services, starterText(SLUG));
    expect((await view(id)).obstacles).toEqual([{ code: "slug-of-repository", params: { slug: SLUG } }]);
    expect(await publish(services, id)).toBe("slug-of-repository");
  });

  test("a text that was an earlier version", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    await publish(services, id);
    await retype(services, id, revised);
    await publish(services, id);
    await retype(services, id, starterText(SLUG));
    expect(await view(id)).toMatchObject({ published: { version: 1, latest: false } });
    expect(await publish(services, id)).toBe("text-superseded");
  });

  test("and a file of the repository that takes the name of an upload is refused at start", async () => {
    const { services } = library;
    await publish(services, await upload(services, starterText(SLUG)));
    await library.edit("drills/safe-account/scenario.yaml", () => revised);
    await library.move("drills/safe-account", `drills/${SLUG}`);
    expect(await library.publish()).toEqual(["scenario-uploaded"]);
    expect(await versions()).toHaveLength(1);
  });
});
