import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isMap, isSeq, parseDocument } from "yaml";
import { isDeclared } from "#app/core/form/kinds.ts";
import { checkGoldenVisit } from "#app/core/form/golden/check.ts";
import { formDifference } from "#app/core/form/difference.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { hashSource } from "#app/core/text/hash.ts";
import { openForm } from "#app/library/open-published.ts";
import { readContent } from "#app/library/content.server.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios");
const { standards, policy: policyFile, visits } = await readContent(root);
const { handbook } = parseHandbook(standards?.source ?? "", "standards.yaml");
const { policy } = parsePolicy(policyFile?.source ?? "", "policy.yaml");
if (!handbook || !policy) throw new Error("The handbook or the policy has errors: npm run form:check");
const { rules } = policy;

/** The form as it would have been written before there were modes, evidence and things to hand in. */
function older(source: string): string {
  const file = parseDocument(source);
  file.delete("modes");
  const sections = file.get("sections");
  for (const section of isSeq(sections) ? sections.items : []) {
    const items = isMap(section) ? section.get("items") : null;
    if (!isSeq(items)) continue;
    items.items = items.items.filter((item) => !(isMap(item) && isDeclared(String(item.get("kind")))));
    for (const item of items.items) if (isMap(item)) item.delete("evidence");
  }
  return String(file);
}

describe.each(visits)("a text of before, made from $folder", ({ source, file, folder }) => {
  const text = older(source);
  const before = openForm(text, file);

  it("is read as it was: for mystery visits, without evidence, by the hash of its text", () => {
    expect(before).toMatchObject({ modes: ["mystery"], hash: hashSource(text) });
    expect(itemsOf(before).every(({ evidence, kind }) => evidence === null && !isDeclared(kind))).toBe(true);
    expect(parseForm(text, file, handbook).form).toEqual(before);
  });

  it("gives the same scores, to the last figure", () => {
    const golden = path.join(root, "visits", folder, "golden");
    for (const name of readdirSync(golden)) {
      const things = itemsOf(openForm(source, file)).filter(({ kind }) => isDeclared(kind));
      const answered = parseDocument(readFileSync(path.join(golden, name), "utf8"));
      for (const { id } of things) answered.deleteIn(["answers", id]);
      expect(checkGoldenVisit(String(answered), name, before, rules).diagnostics).toEqual([]);
    }
  });

  it("differs by what is asked for, and in no score", () => {
    const { changes, grade } = formDifference(before, openForm(source, file));
    expect(grade).toBe("structural");
    expect(changes.filter((change) => change.grade === "scoring")).toEqual([]);
    expect(new Set(changes.map(({ part }) => part))).toEqual(new Set([...(before.modes.length === openForm(source, file).modes.length ? [] : ["modes"]), "itself", "evidence"]));
  });
});
