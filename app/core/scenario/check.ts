import { checkBreach } from "#app/core/scenario/check/breach.ts";
import { checkLines } from "#app/core/scenario/check/lines.ts";
import { checkLoops } from "#app/core/scenario/check/loops.ts";
import { checkNever } from "#app/core/scenario/check/never.ts";
import { checkOpenReplies } from "#app/core/scenario/check/open-replies.ts";
import { reportOf, type Report } from "#app/core/scenario/check/report.ts";
import { checkResolution } from "#app/core/scenario/check/resolution.ts";
import { subjectOf, type Check } from "#app/core/scenario/check/subject.ts";
import { checkWaysOut } from "#app/core/scenario/check/ways-out.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { explore, MAX_CONFIGURATIONS } from "#app/core/scenario/explore.ts";
import { courseThrough } from "#app/core/scenario/gold.ts";
import { placed, traceScenario } from "#app/core/scenario/parse.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

export type Checked = {
  /** The scenario as far as it could be read; whether it may be published, the diagnostics say. */
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where there is no gold course. */
  readonly report: Report | null;
};

/** What must hold of all that can happen in a scenario: one file each. */
const CHECKS: readonly Check[] = [checkLoops, checkWaysOut, checkOpenReplies, checkLines, checkNever, checkBreach, checkResolution];

/** Everything that is proven of a scenario file before it may be played: structure first, then every course through it. */
export function checkScenario(source: string, file: string, handbook: Handbook, rules: Rules): Checked {
  const { scenario, located, diagnostics } = traceScenario(source, file, handbook);
  if (!scenario || !located) return { scenario, diagnostics, report: null };
  const explored = explore(scenario);
  if (!explored.ok) return { scenario, diagnostics: [...diagnostics, ...placed(located, [TOO_MANY])], report: null };
  const found = courseThrough(explored.value, rules);
  const course = found.ok ? found.value : null;
  const subject = subjectOf(explored.value, course);
  const proven = placed(located, CHECKS.flatMap((check) => check(subject)));
  return { scenario, diagnostics: [...diagnostics, ...proven], report: course && reportOf(course, rules) };
}

const TOO_MANY: Finding = {
  ...errorAt(["beats"], "too-many-configurations", {
    zh: `可能的局面超过 ${MAX_CONFIGURATIONS} 种，无法查全：少用几个标记和 seen，让情绪的增减取整齐的数。`,
    en: `More than ${MAX_CONFIGURATIONS} standings can come about, too many to prove: use fewer flags and seen, and let moods move in round steps.`,
  }),
  part: "key",
};
