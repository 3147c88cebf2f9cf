import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseGolden, type Golden } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";

const root = path.resolve(import.meta.dirname, "../../scenarios");
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), "utf8");

const { handbook } = parseHandbook(read("standards.yaml"), "standards.yaml");
const { policy } = parsePolicy(read("policy.yaml"), "policy.yaml");
if (!handbook || !policy) throw new Error("The handbook or the policy has errors: npm run scenario:check");
const { rules, drills: drillPolicy } = policy;

const drills = readdirSync(path.join(root, "drills")).map((slug) => {
  const folder = path.join(root, "drills", slug, "golden");
  return { slug, files: existsSync(folder) ? readdirSync(folder).sort() : [] };
});

function drillIn(slug: string): Drill {
  const { scenario, diagnostics } = parseScenario(read("drills", slug, "scenario.yaml"), `${slug}/scenario.yaml`, handbook ?? new Map());
  if (!scenario) throw new Error(diagnostics.map((each) => printDiagnostic(each, "en")).join("\n"));
  return drillOf(scenario);
}

function goldenIn(slug: string, file: string): Golden {
  const { golden, diagnostics } = parseGolden(read("drills", slug, "golden", file), `${slug}/golden/${file}`);
  if (!golden) throw new Error(diagnostics.map((each) => printDiagnostic(each, "en")).join("\n"));
  return golden;
}

function graded(drill: Drill, golden: Golden): Grade {
  const played = playGolden(drill, rules, drillPolicy, golden);
  if (!played.ok) throw new Error(`${drill.scenario.slug}, ${golden.sitting}: ${JSON.stringify(played.problem)}`);
  return played.value;
}

describe("golden sittings", () => {
  it.each(drills)("of $slug give exactly what they expect", ({ slug, files }) => {
    const drill = drillIn(slug);
    for (const file of files) {
      const golden = goldenIn(slug, file);
      const { losses, ...result } = resultOf(graded(drill, golden));
      expect(golden.expect?.losses === undefined ? result : { ...result, losses }, `${slug}/golden/${file}`).toEqual(golden.expect);
    }
  });

  it.each(drills)("of $slug show the best that can be done, something between, and a critical failure", ({ slug, files }) => {
    const drill = drillIn(slug);
    const named = Object.fromEntries(files.map((file) => goldenIn(slug, file)).map((golden) => [golden.sitting, graded(drill, golden)]));
    expect(Object.keys(named)).toEqual(expect.arrayContaining(["best", "critical", "middling"]));
    expect(named["best"]).toMatchObject({ outcome: "resolved", passed: true });
    expect(named["best"]?.total).toBeCloseTo(named["best"]?.bestTotal ?? 0, 9);
    expect(named["middling"]?.failed).toBe(false);
    expect(named["middling"]?.total).toBeLessThan(named["best"]?.total ?? 0);
    expect(named["critical"]).toMatchObject({ failed: true, passed: false });
    expect(named["critical"]?.total).toBeLessThanOrEqual(rules.criticalCap);
  });
});
