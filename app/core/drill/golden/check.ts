import { parseGolden, type GoldenResult } from "#app/core/drill/golden/parse.ts";
import { playGolden, resultOf } from "#app/core/drill/golden/play.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import type { DrillPolicy, Rules } from "#app/core/drill/rules.ts";
import type { Problem } from "#app/core/result.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
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
  if (code === "golden-step") return errorAt(["steps", Number(params?.["step"]) - 1], code, WHY[String(params?.["reason"])] ?? OTHERWISE);
  const message = {
    zh: "走完这些步骤，对话还没有结束：补上后面的步骤。",
    en: "The talk is not over after these steps: add what follows.",
  };
  return { ...errorAt(["steps"], code, message), part: "key" };
}

const SILENCE_FIRST = {
  zh: "这一步来得太晚，冷场先到了：把 after 写短，或在前面加一步 silence: true。",
  en: "This step comes too late, the silence falls first: shorten after, or put silence: true before it.",
};

/** What makes a step impossible, by the reason that playing it gives. */
const WHY: Readonly<Record<string, Text>> = {
  conflict: SILENCE_FIRST,
  "silence-first": SILENCE_FIRST,
  "not-open": {
    zh: "此时没有这个应对可选：名字写错，或者它的 when 不成立。",
    en: "This reply is not open here: another name is meant, or its when does not hold.",
  },
  "no-silence": {
    zh: "这里没有写 silence，冷场不会发生：删去这一步，或给这个回合写 silence。",
    en: "No silence is written here, so none falls: leave this step out, or write one at the beat.",
  },
  "sitting-over": { zh: "走到这里，对话已经结束：删去这一步。", en: "The talk is over by now: leave this step out." },
};

const OTHERWISE = { zh: "这一步走不通：照现在的情景改它。", en: "This step cannot be made: change it to what the scenario is now." };

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
