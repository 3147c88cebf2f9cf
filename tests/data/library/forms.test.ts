import { expect, test } from "vitest";
import { formByHash, publishedForm, publishedForms } from "#app/library/forms.server.ts";
import { publishLibrary } from "#app/library/publish.server.ts";
import { contentFolder } from "#tests/support/content-folder.ts";

const SLUG = "branch-counter";
const form = `visits/${SLUG}/form.yaml`;

const library = contentFolder(["standards.yaml", "policy.yaml", form]);
const { edit, publish } = library;

test("a new form is published once, under the rules of its day", async () => {
  expect((await publishLibrary(library.services)).published).toEqual([{ kind: "form", slug: SLUG, version: 1 }]);
  expect(await publish()).toEqual([]);
  const [only, ...others] = await publishedForms(library.services);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ slug: SLUG, version: 1, rules: { version: 1 }, form: { slug: SLUG, channel: "branch" } });
  expect(only?.form.hash).toBe(only?.hash);
  expect(await library.services.db.formVersion.findMany()).toMatchObject([{ origin: "repository", rules: 1, hash: only?.hash, withdrawnAt: null }]);
  expect(await library.services.db.scenarioVersion.count()).toBe(0);
});

test("a changed text is the next version, and a visit planned with the former finds it for ever", async () => {
  await publish();
  const before = await publishedForm(library.services, SLUG);
  await edit(form, (source) => source.replace("target: 10\n", "target: 15\n"));
  expect(await publish()).toEqual([`${SLUG} 2`]);
  expect((await publishedForm(library.services, SLUG))?.version).toBe(2);
  library.reopen();
  const former = await formByHash(library.services, before?.hash ?? "");
  expect(former).toEqual(before);
  expect(former.form.sections[0]?.items[1]).toMatchObject({ id: "greeting-delay", target: 10 });
});

test("a form that was read is kept, and the next process reads the same", async () => {
  await publish();
  const one = await publishedForm(library.services, SLUG);
  expect(await publishedForm(library.services, SLUG)).toBe(one);
  library.reopen();
  const two = await publishedForm(library.services, SLUG);
  expect(two).not.toBe(one);
  expect(two).toEqual(one);
});

test("another editor's line ends are no new version", async () => {
  await publish();
  await edit(form, (source) => `\uFEFF${source.replaceAll("\n", "\r\n")}`);
  expect(await publish()).toEqual([]);
});

test("a broken form is refused with its places, and the last good version goes on", async () => {
  await publish();
  await edit(form, (source) => source.replace("limit: 1200", "limit: 120"));
  const { refused } = await publishLibrary(library.services);
  expect(refused).toMatchObject([{ file: expect.stringMatching(/visits\/branch-counter\/form\.yaml$/), diagnostics: [{ code: "timing-limit", severity: "error" }] }]);
  expect(refused[0]?.diagnostics[0]?.line).toBeGreaterThan(50);
  expect((await publishedForm(library.services, SLUG))?.version).toBe(1);
});

test("a published form is opened though its standards have left the handbook since", async () => {
  await publish();
  await edit("standards.yaml", (source) => source.replace("  A01:", "  A55:"));
  library.reopen();
  expect((await publishedForm(library.services, SLUG))?.form.sections.length).toBe(7);
  await edit(form, (source) => `# revised\n${source}`);
  expect(await publish()).toContain("standard-unknown");
});

test("a form whose folder has another name is refused", async () => {
  await library.move(`visits/${SLUG}`, "visits/other");
  expect(await publish()).toEqual(["slug-folder"]);
});

test("a name that belongs to an uploaded form is refused", async () => {
  await publish();
  await library.services.db.formVersion.updateMany({ data: { origin: "upload" } });
  await edit(form, (source) => `# revised\n${source}`);
  expect(await publish()).toEqual(["form-uploaded"]);
});

test("an old text put back is not published under an old number, and whoever did it is told", async () => {
  const first = await library.read(form);
  await publish();
  await edit(form, () => `# revised\n${first}`);
  await publish();
  await edit(form, () => first);
  expect(await publish()).toEqual([]);
  expect((await publishedForm(library.services, SLUG))?.version).toBe(2);
});

test("a withdrawn form is not offered, and its visits still find it", async () => {
  await publish();
  const pinned = await publishedForm(library.services, SLUG);
  await library.services.db.formVersion.updateMany({ data: { withdrawnAt: new Date(0) } });
  expect(await publishedForm(library.services, SLUG)).toBeNull();
  expect(await publishedForms(library.services)).toEqual([]);
  expect((await formByHash(library.services, pinned?.hash ?? "")).version).toBe(1);
});

test("processes that start together publish once", async () => {
  const all = await Promise.all([publish(), publish(), publish()]);
  expect(all.flat()).toEqual([`${SLUG} 1`]);
  expect(await library.services.db.formVersion.count()).toBe(1);
});

test("a form nobody published is a mistake of ours", async () => {
  await expect(formByHash(library.services, "0".repeat(64))).rejects.toThrow("There is no published form");
});
