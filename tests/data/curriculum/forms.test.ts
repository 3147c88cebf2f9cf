import { beforeEach, describe, expect, test } from "vitest";
import { formView, trialView } from "#app/curriculum/forms/form.server.ts";
import { formList } from "#app/curriculum/forms/list.server.ts";
import { formDifferenceView, formFile, formHistory } from "#app/curriculum/forms/versions/history.server.ts";
import { contentFolder } from "#tests/support/content-folder.ts";
import { FORM, openVisits, publishForm, STAGES, visitAt } from "#tests/support/visits.ts";

const FILE = "visits/lobby-queue/form.yaml";
const SLUG = "lobby-queue";

describe("forms of the library", () => {
  const library = contentFolder(["standards.yaml", "policy.yaml", "facts.yaml", FILE]);
  beforeEach(() => library.publish());

  const history = async () => {
    const found = await formHistory(library.services, SLUG);
    if (!found.ok) throw new Error(found.problem.code);
    return found.value.versions;
  };

  test("the list says what each is, and how its file stands", async () => {
    const { services } = library;
    expect(await formList(services)).toMatchObject({
      faults: [],
      forms: [{ slug: SLUG, version: 1, channel: "branch", modes: ["mystery", "inspection"], criticals: 2, visits: 0, errors: 0, warnings: 0, file: "published", withdrawnAt: null }],
    });
    await library.edit(FILE, (source) => `# revised\n${source}`);
    expect((await formList(services)).forms[0]).toMatchObject({ version: 1, file: "waiting" });
    await library.edit(FILE, (source) => source.replace("standards: [A01]", "standards: [A99]"));
    const { forms, faults } = await formList(services);
    expect(forms[0]).toMatchObject({ version: 1, errors: 0, file: "refused" });
    expect(faults.map(({ code }) => code)).toContain("standard-unknown");
    await library.remove(FILE);
    expect((await formList(services)).forms[0]).toMatchObject({ file: "missing" });
    await services.db.formVersion.updateMany({ data: { withdrawnAt: new Date(services.clock.now()) } });
    expect((await formList(services)).forms).toMatchObject([{ slug: SLUG, withdrawnAt: services.clock.now() }]);
  });

  test("every version can be read, tried and kept; two are compared either way", async () => {
    const { services } = library;
    const first = await library.read(FILE);
    await library.edit(FILE, (source) => source.replace("target: 10\n", "target: 20\n"));
    expect(await library.publish()).toEqual([`${SLUG} 2`]);
    const [second, old] = await history();
    if (!second || !old) throw new Error("There are two");
    expect([second.change, old.change, second.before]).toEqual([{ grade: "scoring", count: 1 }, null, old.hash]);

    expect(await formView(services, SLUG, null)).toMatchObject({ ok: true, value: { row: { version: 2 }, last: { version: 2 }, cap: 40, file: "published", faults: [] } });
    expect(await formView(services, SLUG, old.hash)).toMatchObject({ ok: true, value: { row: { version: 1 }, last: { version: 2 }, form: { hash: old.hash } } });
    expect(await trialView(services, SLUG, old.hash)).toMatchObject({ ok: true, value: { row: { version: 1 }, rules: { version: 1 } } });
    expect(await formFile(services, SLUG, old.hash)).toEqual({ ok: true, value: { name: `${SLUG}.1.yaml`, source: first } });
    const target = (from: number, to: number) => ({ grade: "scoring", changes: [{ part: "target", before: { amount: from }, after: { amount: to } }] });
    expect(await formDifferenceView(services, SLUG, old.hash, second.hash)).toMatchObject({ value: { difference: target(10, 20) } });
    expect(await formDifferenceView(services, SLUG, second.hash, old.hash)).toMatchObject({ value: { difference: target(20, 10) } });
    expect(await formDifferenceView(services, SLUG, old.hash, old.hash)).toMatchObject({ value: { difference: { grade: null, changes: [] } } });
  });

  test("what was never published is not found, by whatever name", async () => {
    const { services } = library;
    const [{ hash = "" } = {}] = await history();
    for (const slug of ["never-there", "__proto__", "a\0b", ""]) {
      for (const found of [formView(services, slug, null), trialView(services, slug, hash), formHistory(services, slug), formFile(services, slug, hash), formDifferenceView(services, slug, hash, hash)]) {
        expect(await found).toMatchObject({ problem: { code: "not-found" } });
      }
    }
    for (const found of [formView(services, SLUG, "x"), formFile(services, SLUG, ""), formDifferenceView(services, SLUG, hash, "")]) {
      expect(await found).toMatchObject({ problem: { code: "not-found" } });
    }
  });
});

test("visits count once they are published, by the version they were made with; none on its way is told", async () => {
  const services = await openVisits();
  try {
    const counts = async () => {
      const [{ visits = -1 } = {}] = (await formList(services)).forms;
      const history = await formHistory(services, "counter");
      const view = await formView(services, "counter", null);
      return [visits, history.ok && history.value.versions.map((entry) => entry.visits), view.ok && view.value.visits];
    };
    for (const stage of STAGES.slice(0, -1)) await visitAt(services, stage);
    expect(await counts()).toEqual([0, [0], 0]);
    await visitAt(services, "published");
    await publishForm(services, `# revised\n${FORM}`, 2);
    expect(await counts()).toEqual([1, [0, 1], 0]);
  } finally {
    await services.close();
  }
});
