import { existsSync, readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseGolden } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { parsePolicy } from "#app/core/policy/parse.ts";
import { parseScenario } from "#app/core/scenario/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";

const root = path.resolve(import.meta.dirname, "../../scenarios");
const read = (...parts: string[]) => readFileSync(path.join(root, ...parts), "utf8");

const { handbook } = parseHandbook(read("standards.yaml"), "standards.yaml");
const { policy } = parsePolicy(read("policy.yaml"), "policy.yaml");
if (!handbook || !policy) throw new Error("The handbook or the policy has errors: npm run scenario:check");

const drills = readdirSync(path.join(root, "drills")).map((slug) => {
  const { scenario } = parseScenario(read("drills", slug, "scenario.yaml"), slug, handbook);
  if (!scenario) throw new Error(`${slug} has errors: npm run scenario:check ${slug}`);
  const folder = path.join(root, "drills", slug, "golden");
  const goldens = (existsSync(folder) ? readdirSync(folder) : []).map((file) => {
    const { golden } = parseGolden(read("drills", slug, "golden", file), file);
    if (!golden) throw new Error(`${slug}/golden/${file} has errors: npx tsx app/entry/golden.ts ${slug}`);
    return { file, golden };
  });
  return { slug, drill: drillOf(scenario), goldens };
});

describe.each(drills)("the golden sittings of $slug", ({ drill, goldens }) => {
  const graded = (golden: (typeof goldens)[number]["golden"]) => {
    const played = playGolden(drill, policy.rules, policy.drills, golden);
    if (!played.ok) throw new Error(JSON.stringify(played.problem));
    return played.value;
  };

  it.each(goldens)("$file gives exactly what it expects", ({ golden }) => {
    expect(golden.expect).not.toBeNull();
    const { losses, ...result } = resultOf(graded(golden));
    expect(golden.expect?.losses === undefined ? result : { ...result, losses }).toEqual(golden.expect);
  });

  it("show the best that can be done, something between, and a critical failure", () => {
    const named = Object.fromEntries(goldens.map(({ golden }) => [golden.sitting, graded(golden)]));
    expect(Object.keys(named)).toEqual(expect.arrayContaining(["best", "critical", "middling"]));
    expect(named["best"]).toMatchObject({ outcome: "resolved", passed: true });
    expect(named["best"]?.total).toBeCloseTo(named["best"]?.bestTotal ?? 0, 9);
    expect(named["middling"]?.failed).toBe(false);
    expect(named["middling"]?.total).toBeLessThan(named["best"]?.total ?? 0);
    expect(named["critical"]).toMatchObject({ failed: true, passed: false });
    expect(named["critical"]?.total).toBeLessThanOrEqual(policy.rules.criticalCap);
  });
});
