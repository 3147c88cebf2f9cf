import type { Measurement, Row } from "#app/entry/bench/measure.ts";
import { step } from "#app/entry/bench/step.ts";
import { endWith } from "#app/entry/setup/failure.mjs";

/** `npm run bench -- <measurement> [--json]`, on this machine only. */
const measurements: readonly Measurement[] = [step];

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
function print(rows: readonly Row[]): void {
  const shown = rows.map((row) => ({ ...row, value: round(row.value), floor: round(row.floor), ratio: round(row.ratio) }));
  if (json) console.log(JSON.stringify({ rows: shown }));
  else console.table(shown);
}

function round(number: number): number {
  return Number(number.toPrecision(4));
}

function list(): number {
  if (name) console.error(`There is no measurement "${name}".\n`);
  console.log(`npm run bench -- <measurement> [--json]\n\n${measurements.map((one) => `  ${one.name.padEnd(12)} ${one.summary}`).join("\n")}`);
  return name ? 1 : 0;
}
