import { expect, it } from "vitest";
import type { Golden, GoldenStep } from "#app/core/drill/golden/parse.ts";
import { playGolden } from "#app/core/drill/golden/play.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { lengthOf } from "#app/core/scenario/check/guess/guessers.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import type { Reply, Scenario } from "#app/core/scenario/scenario.ts";
import { applyReply, beatAt, openReplies, startOf } from "#app/core/scenario/step.ts";
import { drills, handbook, policy } from "#tests/content/gate/library.ts";

type Choose = (open: readonly Reply[]) => Reply | undefined;

const first: Choose = ([reply]) => reply;
const longest = (language: "zh" | "en"): Choose => (open) => open.toSorted((a, b) => lengthOf(b, language) - lengthOf(a, language))[0];

/** What somebody says who answers at once and chooses without understanding. */
function stepsOf(scenario: Scenario, choose: Choose): GoldenStep[] {
  const steps: GoldenStep[] = [];
  for (let at = startOf(scenario); beatAt(scenario, at); ) {
    const reply = choose(openReplies(scenario, at));
    if (!reply) throw new Error(`nothing is open at ${at.place}`);
    steps.push({ kind: "reply", reply: reply.id, after: 0 });
    at = applyReply(scenario, at, reply);
  }
  return steps;
}

/** The total that the drill itself gives for it. */
function totalOf(scenario: Scenario, choose: Choose): number {
  const golden: Golden = { sitting: "guess", allowance: 100, mode: "practice", steps: stepsOf(scenario, choose), expect: null };
  const played = playGolden(drillOf(scenario), policy.rules, policy.drills, golden);
  if (!played.ok) throw new Error(played.problem.code);
  return played.value.total;
}

it.each(drills)("guessing at $slug gives in play what the report foretells, and is worth little", ({ slug, source }) => {
  const { scenario, report, diagnostics } = checkScenario(source, `${slug}/scenario.yaml`, handbook, policy.rules);
  if (!scenario || !report?.guessing) throw new Error(diagnostics.map((each) => printDiagnostic(each, "en")).join("\n"));
  const { guessing } = report;
  expect(guessing.first).toBeCloseTo(totalOf(scenario, first), 9);
  expect(guessing.longest).toBeCloseTo(Math.max(totalOf(scenario, longest("zh")), totalOf(scenario, longest("en"))), 9);
  expect(guessing.random).toBeLessThan(25);
  expect(Math.max(guessing.first, guessing.longest)).toBeLessThan(30);
  expect(guessing.silent).toBeLessThan(10);
});
