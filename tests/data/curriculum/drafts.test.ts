import { beforeEach, describe, expect, test } from "vitest";
import { beginChoices, beginDraft } from "#app/curriculum/bench/begin.server.ts";
import { benchView } from "#app/curriculum/bench/list.server.ts";
import { draftFile, draftView } from "#app/curriculum/bench/open.server.ts";
import { deleteDraft, saveDraft } from "#app/curriculum/bench/save.server.ts";
import { startTrial } from "#app/curriculum/trial/trial.server.ts";
import { addTrainers, SECOND, TRAINER, upload } from "#tests/support/bench.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { brokenText, starterText } from "#tests/support/starter.ts";

const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", "starter/scenario.yaml", "drills/safe-account/scenario.yaml"]);
const SLUG = "kept-card";

beforeEach(async () => {
  await library.publish();
  await addTrainers(library.services);
});

const count = () => library.services.db.scenarioDraft.count();
const bytes = (text: string) => new TextEncoder().encode(text);

async function opened(id: string) {
  const view = await draftView(library.services, TRAINER, id);
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

describe("beginning", () => {
  test("a broken file is kept as it was sent, with every fault at its line", async () => {
    const source = `\uFEFF${brokenText(SLUG).replaceAll("\n", "\r\n")}`;
    const { services } = library;
    const begun = await beginDraft(services, TRAINER, "", { from: "upload", fileName: "C:\\mine\\排队.yaml", bytes: bytes(source) });
    const id = begun.ok ? begun.value.draftId : "";
    const draft = await opened(id);
    expect(draft).toMatchObject({ source, slug: SLUG, fileName: "排队.yaml", edition: 1, playable: false, report: null, published: null });
    const line = source.split("\r\n").findIndex((each) => each === "start: comes-inn") + 1;
    expect(draft.faults).toMatchObject([{ line, severity: "error", code: "beat-unknown" }]);
    expect(await draftFile(services, id)).toMatchObject({ ok: true, value: { source } });
  });

  test("a sound file shows what it is worth", async () => {
    const draft = await opened(await upload(library.services, starterText(SLUG)));
    expect(draft).toMatchObject({ faults: [], playable: true, title: { en: "The machine has my card" } });
    expect(draft.report?.gold).toMatchObject({ turns: 4, total: 100 });
    expect(draft.report?.guessing?.silent).toBeLessThanOrEqual(20);
  });

  test("what is no text is refused, and nothing is kept", async () => {
    const refused = async (sent: Uint8Array) => {
      const begun = await beginDraft(library.services, TRAINER, "", { from: "upload", fileName: "a.yaml", bytes: sent });
      return begun.ok ? null : begun.problem.code;
    };
    expect(await refused(new Uint8Array([0xff, 0xfe, 0x61, 0x20]))).toBe("draft-not-utf8");
    expect(await refused(bytes("a\0b"))).toBe("draft-not-text");
    expect(await refused(bytes(""))).toBe("draft-empty");
    expect(await refused(new Uint8Array(256 * 1024 + 1).fill(0x61))).toBe("draft-large");
    expect(await count()).toBe(0);
  });

  test("a form sent twice begins one draft", async () => {
    const { key } = await beginChoices(library.services);
    const send = () => beginDraft(library.services, TRAINER, key, { from: "starter", slug: SLUG });
    expect(await Promise.all([send(), send(), send()])).toEqual(Array(3).fill({ ok: true, value: { draftId: key } }));
    expect(await count()).toBe(1);
    expect((await opened(key)).source).toBe(starterText(SLUG));
  });

  test("the published text is taken as it is; what is not published, or no name, is refused", async () => {
    const { originals, starter } = await beginChoices(library.services);
    expect([originals.map(({ slug }) => slug), starter]).toEqual([["safe-account"], true]);
    const begin = (from: "starter" | "published", slug: string) => beginDraft(library.services, TRAINER, "", { from, slug });
    const begun = await begin("published", "safe-account");
    expect((await opened(begun.ok ? begun.value.draftId : "")).source).toBe(await library.read("drills/safe-account/scenario.yaml"));
    for (const slug of ["../policy", "__proto__", "a\0b", ""]) {
      expect(await begin("starter", slug)).toMatchObject({ problem: { code: "slug-form" } });
      expect(await begin("published", slug)).toMatchObject({ problem: { code: "not-published" } });
    }
    expect(await begin("published", "no-such-scenario")).toMatchObject({ problem: { code: "not-published" } });
  });
});

describe("saving", () => {
  test("a change is the next edition, and the list says who made it", async () => {
    const { services } = library;
    const id = await upload(services, brokenText(SLUG));
    services.clock.pass(60_000);
    expect(await saveDraft(services, SECOND, { id, edition: 1, source: starterText(SLUG) })).toEqual({ ok: true, value: { edition: 2 } });
    expect(await benchView(services)).toMatchObject([
      { id, slug: SLUG, edition: 2, changed: { by: { en: SECOND.id }, at: services.clock.now() }, published: null },
    ]);
  });

  test("somebody else saved meanwhile: told, and nothing of either is lost", async () => {
    const { services } = library;
    const id = await upload(services, starterText(SLUG));
    const mine = saveDraft(services, TRAINER, { id, edition: 1, source: "mine" });
    const theirs = saveDraft(services, SECOND, { id, edition: 1, source: "theirs" });
    const outcomes = await Promise.all([mine, theirs]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ problem: { code: "draft-overtaken" } });
    const draft = await opened(id);
    expect(draft).toMatchObject({ edition: 2, source: outcomes[0].ok ? "mine" : "theirs" });
    // Over it knowingly.
    expect(await saveDraft(services, TRAINER, { id, edition: 2, source: "both" })).toEqual({ ok: true, value: { edition: 3 } });
  });

  test("the same text sent twice is saved once", async () => {
    const { services } = library;
    const id = await upload(services, "a: 1\n");
    const save = () => saveDraft(services, TRAINER, { id, edition: 1, source: "a: 2\r\n" });
    expect(await Promise.all([save(), save(), save()])).toEqual(Array(3).fill({ ok: true, value: { edition: 2 } }));
  });

  test("a text that is too large or none is refused, and the former stays", async () => {
    const { services } = library;
    const id = await upload(services, "a: 1\n");
    const save = (source: string) => saveDraft(services, TRAINER, { id, edition: 1, source });
    expect(await save("字".repeat(100_000))).toMatchObject({ problem: { code: "draft-large" } });
    expect(await save("a\0")).toMatchObject({ problem: { code: "draft-not-text" } });
    expect(await opened(id)).toMatchObject({ source: "a: 1\n", edition: 1 });
  });
});

test("a draft is deleted with its trials, unless it was changed since it was seen", async () => {
  const { services } = library;
  const id = await upload(services, starterText(SLUG));
  await startTrial(services, SECOND, id);
  await saveDraft(services, SECOND, { id, edition: 1, source: starterText("kept-purse") });
  expect(await deleteDraft(services, { id, edition: 1 })).toMatchObject({ problem: { code: "draft-overtaken" } });
  expect(await count()).toBe(1);
  expect(await deleteDraft(services, { id, edition: 2 })).toEqual({ ok: true, value: { name: "kept-purse" } });
  expect([await count(), await services.db.draftTrial.count()]).toEqual([0, 0]);
  expect(await deleteDraft(services, { id, edition: 2 })).toEqual({ ok: true, value: { name: null } });
});

test("what is no draft's id finds nothing", async () => {
  const { services } = library;
  for (const id of ["", "x", "__proto__", "a\0b", "../x", "01a2027b-1aca-700d-9a8a-46777d04c90b"]) {
    expect(await draftView(services, TRAINER, id)).toMatchObject({ problem: { code: "not-found" } });
    expect(await saveDraft(services, TRAINER, { id, edition: 1, source: "" })).toMatchObject({ problem: { code: "not-found" } });
    expect(await startTrial(services, TRAINER, id)).toMatchObject({ problem: { code: "not-found" } });
  }
});
