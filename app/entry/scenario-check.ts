import { checkScenario } from "#app/core/scenario/check.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import { checkContent, read } from "#app/entry/content/check.ts";

/** Checks the handbook, the policy and the scenarios of the library, all or one: `scenario-check [slug]`; exit 1 on errors. */
process.exitCode = checkContent(
  {
    noun: "scenarios",
    root: "scenarios/drills",
    check(folder, handbook, { rules }) {
      const file = `${folder}/scenario.yaml`;
      const { diagnostics, report } = checkScenario(...read(file), handbook, rules);
      return { diagnostics, lines: report ? [file, ...summary(report)] : [] };
    },
  },
  process.argv[2],
);

function summary({ beats, replies, configurations, endings, gold, earned }: Report): string[] {
  const dimensions = Object.entries(earned).map(([dimension, { gold: points, best }]) => `${dimension} ${points}/${best}`);
  return [
    `  ${beats} beats, ${replies} replies, ${configurations} configurations; endings ${endings.join(", ")}`,
    `  gold ${gold.total.toFixed(1)} in ${gold.turns} replies, ${Math.round(gold.readingSeconds)} s to read; ${dimensions.join(", ")}`,
    `  ${gold.way.join(" → ")}`,
  ];
}
