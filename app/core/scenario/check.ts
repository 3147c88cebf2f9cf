import { checkBreach } from "#app/core/scenario/check/breach.ts";
import { checkFraud } from "#app/core/scenario/check/fraud.ts";
import { guessingOf } from "#app/core/scenario/check/guess/guessing.ts";
import { checkGuessing } from "#app/core/scenario/check/guess/unguessable.ts";
import { checkLengths } from "#app/core/scenario/check/lengths.ts";
import { checkLimits } from "#app/core/scenario/check/limits.ts";
import { checkLines } from "#app/core/scenario/check/lines.ts";
import { checkLoops } from "#app/core/scenario/check/loops.ts";
import { checkNever } from "#app/core/scenario/check/never.ts";
import { checkOpenReplies } from "#app/core/scenario/check/open-replies.ts";
import { reportOf, type Report } from "#app/core/scenario/check/report.ts";
import { subjectOf, type Check, type WorthCheck } from "#app/core/scenario/check/subject.ts";
import { checkWaysOut } from "#app/core/scenario/check/ways-out.ts";
import { checkBargains } from "#app/core/scenario/check/worth/bargains.ts";
import { checkEarning } from "#app/core/scenario/check/worth/earning.ts";
import { checkPar } from "#app/core/scenario/check/worth/par.ts";
import { checkShortfall } from "#app/core/scenario/check/worth/shortfall.ts";
import { checkResolution } from "#app/core/scenario/check/worth/resolution.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { explore, MAX_CONFIGURATIONS } from "#app/core/scenario/explore.ts";
import { courseThrough } from "#app/core/scenario/gold.ts";
import { traceScenario } from "#app/core/scenario/parse.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { keepCourse } from "#app/core/drill/grade/course.ts";
import type { Rules } from "#app/core/drill/rules.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import { errorAt, placed, type Finding, type Located } from "#app/core/text/yaml/located.ts";

export type Checked = {
  /** The scenario as far as it could be read; whether it may be published, the diagnostics say. */
  readonly scenario: Scenario | null;
  /** The places of its parts, where the file could be read at all. */
  readonly located: Located | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Null where there is no gold course. */
  readonly report: Report | null;
};

/**
 * What must hold of all that can happen in a scenario, one file each. What a fault brings with it is not said beside it:
 * each row waits until the one before finds no error.
 */
const CHECKS: readonly (readonly Check[])[] = [
  [checkLoops, checkWaysOut, checkOpenReplies],
  [checkLines, checkNever, checkBreach],
];

/** What must hold of its worth, after these. */
const WORTH_CHECKS: readonly (readonly WorthCheck[])[] = [
  [checkResolution, checkEarning, checkBargains],
  [checkShortfall, checkPar, checkLimits, checkGuessing, checkLengths, checkFraud],
];

/** Everything that is proven of a scenario file before it may be played: structure first, then every course through it. */
export function checkScenario(source: string, file: string, handbook: Handbook, rules: Rules): Checked {
  const { scenario, located, diagnostics } = traceScenario(source, file, handbook);
  if (!scenario || !located) return { scenario, located, diagnostics, report: null };
  const explored = explore(scenario);
  if (!explored.ok) return { scenario, located, diagnostics: [...diagnostics, ...placed(located, [TOO_MANY])], report: null };
  const subject = subjectOf(explored.value);
  const found = courseThrough(explored.value, rules);
  const weighed = found.ok ? { ...subject, rules, course: found.value, guessing: guessingOf(found.value, rules) } : null;
  const proven = prove(subject, CHECKS);
  if (weighed && !faulty(proven)) proven.push(...prove(weighed, WORTH_CHECKS));
  // It will be played, most likely.
  if (weighed && !faulty(proven)) keepCourse(weighed.course, rules);
  const report = weighed && reportOf(weighed.course, rules, weighed.guessing);
  return { scenario, located, diagnostics: [...diagnostics, ...placed(located, proven)], report };
}

function prove<S>(subject: S, rows: readonly (readonly ((subject: S) => Finding[])[])[]): Finding[] {
  const found: Finding[] = [];
  for (const checks of rows) if (!faulty(found)) found.push(...checks.flatMap((check) => check(subject)));
  return found;
}

function faulty(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === "error");
}

const TOO_MANY: Finding = {
  ...errorAt(["beats"], "too-many-configurations", {
    zh: `可能的局面超过 ${MAX_CONFIGURATIONS} 种，无法查全：少用几个标记和 seen，让情绪的增减取整齐的数。`,
    en: `More than ${MAX_CONFIGURATIONS} standings can come about, too many to prove: use fewer flags and seen, and let moods move in round steps.`,
  }),
  part: "key",
};
