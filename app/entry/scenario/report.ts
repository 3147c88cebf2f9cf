import type { Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Language } from "#app/core/text/text.ts";
import type { Inspection } from "#app/entry/scenario/inspect.ts";

/** What a scenario is like, in lines to read. */
export function linesOf({ beats, replies, configurations, endings, gold, earned, guessing }: Report): string[] {
  const dimensions = Object.entries(earned).map(([dimension, { gold: points, best, worst }]) => `${dimension} ${points}/${best} (at worst ${worst})`);
  return [
    `  ${beats} beats, ${replies} replies, ${configurations} configurations; endings ${endings.join(", ")}`,
    `  gold ${gold.total.toFixed(1)} in ${gold.turns} replies, ${Math.round(gold.readingSeconds)} s to read; ${dimensions.join(", ")}`,
    ...(guessing ? [`  guessing: ${kinds(guessing).join(", ")}`] : []),
    `  ${gold.way.join(" → ")}`,
  ];
}

function kinds({ random, first, longest, silent }: Guessing): string[] {
  return Object.entries({ random, first, longest, silent }).map(([kind, total]) => `${kind} ${total.toFixed(1)}`);
}

/** The same for programs: one object for all files. Messages are in one language. */
export function jsonOf(inspections: readonly Inspection[], others: readonly Diagnostic[], language: Language): string {
  const diagnostics = [...others, ...inspections.flatMap((each) => each.diagnostics)];
  return JSON.stringify(
    {
      scenarios: inspections.flatMap(scenarioOf),
      diagnostics: diagnostics.map(({ message, ...diagnostic }) => ({ ...diagnostic, message: message[language] })),
    },
    null,
    2,
  );
}

function scenarioOf({ scenario, report, diagnostics }: Inspection): object[] {
  if (!scenario) return [];
  const { slug, family, seat, channel, level } = scenario;
  const count = (severity: Diagnostic["severity"]) => diagnostics.filter((each) => each.severity === severity).length;
  return [{ slug, family, seat, channel, level, ...report, errors: count("error"), warnings: count("warning") }];
}
