import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillBank } from "#app/entry/bench/board/fill.ts";
import { PEOPLE, works } from "#app/entry/bench/board/work.ts";
import { emptyBank } from "#app/entry/bench/empty-bank.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { quantile } from "#app/entry/bench/quantile.ts";
import { closeServices, type Services } from "#app/platform/services.server.ts";
import { fitBoard } from "#app/standings/store/fit.server.ts";
import { openBoard } from "#app/standings/store/open.server.ts";

const SIZES = [10_000, 100_000, 400_000] as const;
/** Of each work at each size; the sizes take turns, so that other work on the machine hits all alike. */
const ROUNDS = 60;
const MONDAY_MORNING = Date.parse("2026-11-16T01:00:00Z");

type Bank = { readonly staff: number; readonly services: Services; readonly fitSeconds: number };

export const board: Measurement = {
  name: "board",
  summary: "what a server does for one look at a board of people, at three sizes of bank, beside the smallest",
  async run(say) {
    const folder = await mkdtemp(path.join(tmpdir(), "counterpart-bench-"));
    const banks: Bank[] = [];
    try {
      for (const staff of SIZES) banks.push(await openBank(path.join(folder, String(staff)), staff, say));
      return await measure(banks, say);
    } finally {
      for (const { services } of banks) await closeServices(services);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function openBank(dataDir: string, staff: number, say: (line: string) => void): Promise<Bank> {
  const services = await emptyBank(dataDir, { now: () => MONDAY_MORNING });
  const filling = performance.now();
  await fillBank(services, staff);
  say(`${staff} staff: written in ${seconds(filling)} s`);
  const fitting = performance.now();
  const cpu = process.cpuUsage();
  await fitBoard(services, PEOPLE);
  const { user, system } = process.cpuUsage(cpu);
  const open = await openBoard(services, PEOPLE);
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  say(`${staff} staff: fitted and kept in ${seconds(fitting)} s (${((user + system) / 1e6).toFixed(1)} s of processor, ${memory} MB), ${open?.tally.size ?? 0} ranked${open?.fit?.distinguishable ? "" : ", not distinguishable"}`);
  return { staff, services, fitSeconds: (performance.now() - fitting) / 1000 };
}

async function measure(banks: readonly Bank[], say: (line: string) => void): Promise<readonly Figures[]> {
  const rows: Figures[] = [{ work: "fit, seconds", ...Object.fromEntries(banks.map(({ staff, fitSeconds }) => [String(staff), fitSeconds])) }];
  for (const { name, run } of works) {
    const taken = banks.map((): number[] => []);
    // The first rounds only warm up.
    for (let round = -5; round < ROUNDS; round += 1) {
      for (const [i, { staff, services }] of banks.entries()) {
        const began = performance.now();
        await run(services, staff, round + 7);
        if (round >= 0) taken[i]?.push(performance.now() - began);
      }
    }
    const middle = taken.map((each) => quantile(each, 0.5));
    const ratio = (middle.at(-1) ?? 0) / (middle[0] ?? 1);
    rows.push({ work: `${name}, ms`, ...Object.fromEntries(banks.map(({ staff }, i) => [String(staff), middle[i] ?? 0])), "largest over smallest": ratio });
    say(`${name}: ${middle.map((ms) => ms.toFixed(2)).join(" · ")} ms`);
  }
  return rows;
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(1);
}
