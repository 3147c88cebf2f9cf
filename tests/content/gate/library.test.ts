import path from "node:path";
import { describe, expect, it } from "vitest";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import { readContent } from "#app/library/content.server.ts";
import { textsIn } from "#tests/support/texts-in.ts";

const { standards, policy: policyFile, drills } = await readContent(path.resolve(import.meta.dirname, "../../../scenarios"));
const { handbook } = parseHandbook(standards?.source ?? "", "standards.yaml");
const { policy } = parsePolicy(policyFile?.source ?? "", "policy.yaml");
if (!handbook || !policy) throw new Error("The handbook or the policy has errors: npm run scenario:check");

describe.each(drills)("the scenario in $folder", ({ source, file, folder }) => {
  const { scenario, diagnostics } = checkScenario(source, file, handbook, policy.rules);

  it("passes the gate without an error", () => {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(errors.map((error) => printDiagnostic(error, "en"))).toEqual([]);
  });

  it("has the name of its folder", () => {
    expect(scenario?.slug).toBe(folder);
  });

  it("is worth a sitting: ten beats and three endings at least", () => {
    expect(Object.keys(scenario?.beats ?? {}).length).toBeGreaterThanOrEqual(10);
    expect(Object.keys(scenario?.endings ?? {}).length).toBeGreaterThanOrEqual(3);
  });

  it("says everything in Chinese in the Chinese texts, and in English in the English ones", () => {
    const texts = scenario ? textsIn(scenario) : [];
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(({ zh }) => !/\p{Script=Han}/u.test(zh))).toEqual([]);
    expect(texts.filter(({ en }) => /\p{Script=Han}/u.test(en) || !/[a-z]/i.test(en))).toEqual([]);
  });
});
