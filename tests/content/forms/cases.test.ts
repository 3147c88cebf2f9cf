import path from "node:path";
import { describe, expect, it } from "vitest";
import { comparedItems } from "#app/core/form/case/case.ts";
import { compareCase } from "#app/core/form/case/compare.ts";
import { parseCase } from "#app/core/form/case/parse.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { valueOf } from "#app/core/form/value.ts";
import { parseFacts } from "#app/core/facts/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { readCases, readContent } from "#app/library/content.server.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios");
const { standards, facts: factsFile, visits } = await readContent(root);
const { handbook } = parseHandbook(standards?.source ?? "", "standards.yaml");
const { facts } = parseFacts(factsFile?.source ?? "", "facts.yaml");
if (!handbook || !facts) throw new Error("The handbook or the fact sheet has errors: npm run form:check");

const read = await Promise.all(visits.map(async (file) => ({ ...file, files: await readCases(root, file.folder) })));

describe.each(read)("the cases of $folder", ({ source, file, files }) => {
  const { form } = parseForm(source, file, handbook);
  if (!form) throw new Error(`${file} has errors: npm run form:check`);
  const cases = files.map((each) => parseCase(each.source, each.file, form, facts));

  it("pass without a word, and are two at least, so that a second attempt is another story", () => {
    expect(cases.flatMap(({ diagnostics }) => diagnostics.map((each) => printDiagnostic(each, "en")))).toEqual([]);
    expect(new Set(cases.map(({ found }) => found?.title.zh)).size).toBeGreaterThanOrEqual(2);
  });

  it("agree with themselves, and tell one from another", () => {
    const found = cases.flatMap((each) => each.found ?? []);
    for (const one of found) {
      for (const other of found) {
        const { share, criticals } = compareCase(form, one, other.key);
        if (one === other) expect([share, criticals]).toEqual([1, true]);
        // Whoever hands in the answers to the other case does not pass.
        else expect(share < 0.85 || !criticals).toBe(true);
      }
    }
  });

  it("explain every red line that is crossed", () => {
    for (const { found } of cases) {
      const lost = found ? comparedItems(form, found.key).filter((item) => item.critical && valueOf(item, found.key[item.id]!) === 0) : [];
      for (const { id } of lost) expect(Object.keys(found?.because ?? {})).toContain(id);
    }
  });
});
