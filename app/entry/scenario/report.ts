import type { Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Language } from "#app/core/text/text.ts";
import { tableOf, type Cell } from "#app/entry/content/table.ts";
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

const HEADINGS = ["slug", "family", "seat", "channel", "level", "beats", "configs", "gold", "random", "first", "longest", "silent", "errors", "warnings"];

/** One line for each scenario, in a table; a file that cannot be read has nothing but its name and its faults. */
export function summaryOf(inspections: readonly Inspection[]): string[] {
  return tableOf(HEADINGS, inspections.map(rowOf));
}

function rowOf({ file, scenario, report, diagnostics }: Inspection): Cell[] {
  const name = scenario ? [scenario.slug, scenario.family, scenario.seat, scenario.channel] : [file, "-", "-", "-"];
  const sizes = [scenario?.level, report?.beats, report?.configurations].map((size) => String(size ?? "-"));
  const { random, first, longest, silent } = report?.guessing ?? {};
  const totals = [report?.gold.total, random, first, longest, silent].map((total) => total?.toFixed(1) ?? "-");
  const fault = (severity: Diagnostic["severity"], style: "red" | "yellow"): Cell => {
    const count = countOf(diagnostics, severity);
    return { text: String(count), side: "right", ...(count > 0 && { style }) };
  };
  return [
    ...name.map((text): Cell => ({ text, side: "left" })),
    ...[...sizes, ...totals].map((text): Cell => ({ text, side: "right" })),
    fault("error", "red"),
    fault("warning", "yellow"),
  ];
}

function countOf(diagnostics: readonly Diagnostic[], severity: Diagnostic["severity"]): number {
  return diagnostics.filter((each) => each.severity === severity).length;
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
  return [{ slug, family, seat, channel, level, ...report, errors: countOf(diagnostics, "error"), warnings: countOf(diagnostics, "warning") }];
}
