import type { Rules } from "#app/core/drill/rules.ts";
import type { Form } from "#app/core/form/form.ts";
import { goldenScoreOf, parseGoldenVisit, type GoldenScore, type GoldenVisit } from "#app/core/form/golden/parse.ts";
import { scoreVisit } from "#app/core/form/score-visit.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { errorAt, placed, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";

/** A worked visit, and the score its answers give now; `golden` is null where it cannot be read. */
export type CheckedVisit = { readonly golden: GoldenVisit | null; readonly score: GoldenScore | null; readonly diagnostics: readonly Diagnostic[] };

/** Whether a worked visit can be read, answers what its form asks, and gives exactly the score its file records. */
export function checkGoldenVisit(source: string, file: string, form: Form, rules: Rules): CheckedVisit {
  const { golden, diagnostics } = parseGoldenVisit(source, file, form);
  const { located } = readYaml(source, file);
  if (!golden || !located) return { golden: null, score: null, diagnostics };
  const score = goldenScoreOf(scoreVisit(form, golden.answers, rules));
  return { golden, score, diagnostics: [...diagnostics, ...placed(located, differences(golden.expect, score))] };
}

function differences(expected: GoldenScore, score: GoldenScore): Finding[] {
  return [
    ...(["total", "uncapped", "premises"] as const).flatMap((key) => differs([key], expected[key], score[key])),
    ...DIMENSIONS.flatMap((dimension) => differs(["dimensions", dimension], expected.dimensions[dimension], score.dimensions[dimension])),
    ...differs(["criticals"], expected.criticals.join(", "), score.criticals.join(", ")),
  ];
}

function differs(path: Path, then: number | string | null | undefined, now: number | string | null | undefined): Finding[] {
  if (then === now) return [];
  const [was, is] = [then, now].map((value) => (value === undefined || value === "" ? "–" : String(value)));
  const message = {
    zh: `记下的是 ${was}，现在算出 ${is}：改动是有意的，就改这里；不是，就改评分表。`,
    en: `The file records ${was} and the answers give ${is}: if the change is meant, correct this; if not, the form.`,
  };
  return [errorAt(["expect", ...path], "golden-score", message)];
}
