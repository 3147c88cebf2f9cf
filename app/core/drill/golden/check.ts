import { parseGolden, type GoldenResult } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import type { Problem } from "#app/core/result.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { errorAt, placed, type Finding, type Path } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";

/** Whether a golden sitting can be read, played, and gives exactly what its file records. */
export function checkGolden(source: string, file: string, drill: Drill, rules: Rules, policy: DrillPolicy): readonly Diagnostic[] {
  const { golden, diagnostics } = parseGolden(source, file);
  const { located } = readYaml(source, file);
  if (!golden || !located) return diagnostics;
  const played = playGolden(drill, rules, policy, golden);
  return placed(located, played.ok ? differences(golden.expect, resultOf(played.value)) : [impossible(played.problem)]);
}

function impossible({ code, params }: Problem): Finding {
  if (code === "golden-step") {
    return errorAt(["steps", Number(params?.["step"]) - 1], code, {
      zh: `这一步走不通（${params?.["reason"]}）：照现在的情景改它。`,
      en: `This step cannot be made (${params?.["reason"]}): change it to what the scenario is now.`,
    });
  }
  const message = {
    zh: "走完这些步骤，对话还没有结束：补上后面的步骤。",
    en: "The talk is not over after these steps: add what follows.",
  };
  return { ...errorAt(["steps"], code, message), part: "key" };
}

function differences(expected: GoldenResult | null, result: GoldenResult): Finding[] {
  if (!expected) {
    const message = {
      zh: "还没有记下结果：用 golden.ts 的 --write 写入 expect。",
      en: "No result is recorded: let golden.ts write expect with --write.",
    };
    return [errorAt(["sitting"], "golden-unrecorded", message)];
  }
  const differs = (path: Path, then: unknown, now: unknown): Finding[] => {
    const message = {
      zh: `记下的是 ${String(then)}，现在得出 ${String(now)}：若改动是有意的，用 golden.ts 的 --write 重新记录。`,
      en: `The file records ${String(then)} and the sitting gives ${String(now)}: if the change is meant, record it anew with golden.ts --write.`,
    };
    return then === now ? [] : [errorAt(["expect", ...path], "golden-result", message)];
  };
  return [
    ...(["ending", "outcome", "total", "failed"] as const).flatMap((key) => differs([key], expected[key], result[key])),
    ...DIMENSIONS.flatMap((dimension) => differs(["dimensions", dimension], expected.dimensions[dimension], result.dimensions[dimension])),
    ...(expected.losses === undefined ? [] : differs(["losses"], expected.losses, result.losses)),
  ];
}
