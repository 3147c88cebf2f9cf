import { board } from "#app/entry/bench/board.ts";
import { check } from "#app/entry/bench/check.ts";
import { coverage } from "#app/entry/bench/coverage.ts";
import { figures } from "#app/entry/bench/figures.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { freeze } from "#app/entry/bench/freeze.ts";
import { pay } from "#app/entry/bench/pay.ts";
import { step } from "#app/entry/bench/step.ts";
import { table } from "#app/entry/bench/table.ts";
import { endWith } from "#app/entry/setup/failure.mjs";

/** `npm run bench -- <measurement> [--json]`, on this machine only. */
const measurements: readonly Measurement[] = [step, coverage, check, board, figures, table, freeze, pay];

const words = process.argv.slice(2);
const json = words.includes("--json");
const name = words.find((word) => !word.startsWith("--"));
const measurement = measurements.find((one) => one.name === name);

try {
  if (measurement) print(await measurement.run(json ? console.error : console.log));
  else process.exitCode = list();
} catch (error) {
  endWith(error);
}

/** A table to read, and with --json one closing line for programs. */
function print(rows: readonly Figures[]): void {
  const shown = rows.map((row) => Object.fromEntries(Object.entries(row).map(([column, figure]) => [column, round(figure)])));
  if (json) console.log(JSON.stringify({ rows: shown }));
  else console.table(shown);
}

function round(figure: string | number): string | number {
  return typeof figure === "number" ? Number(figure.toPrecision(4)) : figure;
}

function list(): number {
  if (name) console.error(`There is no measurement "${name}".\n`);
  console.log(`npm run bench -- <measurement> [--json]\n\n${measurements.map((one) => `  ${one.name.padEnd(12)} ${one.summary}`).join("\n")}`);
  return name ? 1 : 0;
}
