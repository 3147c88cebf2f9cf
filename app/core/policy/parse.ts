import { z } from "zod";
import { NO_INDUCTION, type InductionPolicy } from "#app/core/assignment/induction.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import { MOST_FEN } from "#app/core/money/yuan.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { DEFAULT_STANDINGS_POLICY, type StandingsPolicy } from "#app/core/standings/policy.ts";
import { errorAt, inFile, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { fitShape, keyed, name } from "#app/core/text/yaml/shape.ts";
import { DEFAULT_VISIT_POLICY, type VisitPolicy } from "#app/core/visit/policy.ts";

/** What the policy file says: how scores are made, and what the bank decides about drills, standings, new colleagues and visits. */
export type Policy = {
  readonly rules: Rules;
  readonly drills: DrillPolicy;
  readonly standings: StandingsPolicy;
  readonly induction: InductionPolicy;
  readonly visits: VisitPolicy;
};

const whole = (least: number, most: number) => z.int().min(least).max(most);
const percent = whole(0, 100);
const version = whole(1, 1_000_000);

/** Also what personnel may write down on a page, as JSON. */
const standingsShape = keyed({
  version,
  people: keyed({ observations: whole(1, 100) }),
  branches: keyed({ visits: whole(1, 100), evaluators: whole(1, 100), members: whole(1, 1000) }),
  regions: keyed({ branches: whole(1, 100), members: whole(1, 1000) }).default(DEFAULT_STANDINGS_POLICY.regions),
  posts: keyed({ members: whole(1, 1000) }).default(DEFAULT_STANDINGS_POLICY.posts),
  inductionMonths: whole(0, 24),
  bandCertainty: whole(50, 99),
  ties: z.enum(["standard", "dense"]),
  assumedError: whole(1, 50),
  compositeDrills: percent,
  neighbours: whole(0, 10),
});

const induction = keyed({ version, days: whole(1, 366), scenarios: z.array(name).max(20) });

const visits = keyed({
  version,
  appealDays: whole(0, 366),
  rotationDays: whole(0, 366),
  remindDays: whole(0, 30),
  answerDays: whole(1, 30),
  hearDays: whole(1, 366).default(DEFAULT_VISIT_POLICY.hearDays),
  feeFen: whole(0, MOST_FEN).default(DEFAULT_VISIT_POLICY.feeFen),
  voidFeeShare: percent.default(DEFAULT_VISIT_POLICY.voidFeeShare),
  farMetres: whole(50, 100_000).default(DEFAULT_VISIT_POLICY.farMetres),
  qualify: keyed({ percent: whole(50, 100), waitDays: whole(0, 366) }).default(DEFAULT_VISIT_POLICY.qualify),
});

/** What the policy file says, as it is written. */
export const policyShape = keyed({
  rules: keyed({
    version,
    weights: keyed({
      attitude: percent,
      efficiency: percent,
      "product-knowledge": percent,
      "problem-solving": percent,
    }),
    efficiency: keyed({ scripted: percent, economy: percent, pace: percent }),
    criticalCap: percent,
  }),
  policy: keyed({
    version,
    pass: keyed({ total: percent, dimension: percent }),
    attempts: whole(1, 100),
    idleSeconds: keyed({ practice: whole(60, 31_536_000), assessment: whole(60, 86_400) }),
    lostAfterSeconds: whole(5, 600),
    firstCutSeconds: whole(0, 600),
  }),
  standings: standingsShape.optional(),
  induction: induction.optional(),
  visits: visits.optional(),
});

/**
 * Reads the policy file. Anything missing, unknown or out of range is an error at its place in the file, and then
 * there is no policy: the bank's numbers are never guessed. Only the sections on standings, on induction and on visits may
 * be left out as a whole, as in files from before there were any: then the defaults are in force, and nothing is asked of
 * new colleagues.
 */
export function parsePolicy(source: string, file: string): { policy: Policy | null; diagnostics: readonly Diagnostic[] } {
  const { located, diagnostics } = readYaml(source, file);
  if (!located) return { policy: null, diagnostics };
  const { value, findings } = fitShape(policyShape, located);
  const faults = value ? [...unevenSums(value.rules), ...tooManyEvaluators(value.standings), ...namedTwice(value.induction)] : findings;
  if (!value || faults.length > 0) return { policy: null, diagnostics: faults.map((fault) => inFile(located, fault)) };
  const { rules, policy: drills, standings: decided = DEFAULT_STANDINGS_POLICY, induction: first = NO_INDUCTION } = value;
  const policy = { rules, drills, standings: decided, induction: first, visits: value.visits ?? DEFAULT_VISIT_POLICY };
  return { policy, diagnostics: [] };
}

function unevenSums({ weights, efficiency }: Rules): Finding[] {
  return [...uneven(weights, ["rules", "weights"]), ...uneven(efficiency, ["rules", "efficiency"])];
}

/** Hundredths must add up to 100, or every score would be too high or too low. */
function uneven(parts: Readonly<Record<string, number>>, path: Path): Finding[] {
  const sum = Object.values(parts).reduce((total, part) => total + part, 0);
  if (sum === 100) return [];
  const message = {
    zh: `这几项加起来是 ${sum}，必须正好是 100：改正。`,
    en: `These add up to ${sum}, and must to exactly 100: correct them.`,
  };
  return [{ ...errorAt(path, "policy-sum", message), part: "key" }];
}

/** Each visit has one evaluator, so more evaluators than visits would move the bar in silence. */
function tooManyEvaluators(decided: StandingsPolicy | undefined): Finding[] {
  if (!decided || decided.branches.evaluators <= decided.branches.visits) return [];
  const { visits, evaluators } = decided.branches;
  const message = {
    zh: `${visits} 次检查里不会有 ${evaluators} 位检查员：把 evaluators 改成不超过 visits。`,
    en: `${visits} visits cannot have ${evaluators} evaluators: write at most as many evaluators as visits.`,
  };
  return [errorAt(["standings", "branches", "evaluators"], "policy-evaluators", message)];
}

/** A list that names a scenario twice would ask for it once. */
function namedTwice(first: InductionPolicy | undefined): Finding[] {
  return (first?.scenarios ?? []).flatMap((slug, place, all) => {
    if (all.indexOf(slug) === place) return [];
    const message = { zh: `“${slug}”已经在前面列过：删掉这一行。`, en: `“${slug}” is in the list already: remove it here.` };
    return [errorAt(["induction", "scenarios", place], "policy-twice", message)];
  });
}

/** The standings' policy as it was written down. Throws on what this program did not write. */
export function readStored(stored: string): StandingsPolicy {
  return standingsShape.parse(JSON.parse(stored));
}
