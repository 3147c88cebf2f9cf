import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Result } from "#app/core/result.ts";
import { fillBank } from "#app/entry/bench/figures/fill.ts";
import { emptyBank } from "#app/entry/bench/empty-bank.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { quantile } from "#app/entry/bench/quantile.ts";
import { retractObservation, writeObservation } from "#app/platform/observations.server.ts";
import { closeServices, type Services } from "#app/platform/services.server.ts";
import { coverageFigures, dimensionFigures, observationList, overviewFigures, standardFigures } from "#app/standings/figures/figures.server.ts";
import { readCellFilters } from "#app/standings/figures/filters.ts";

const SIZES = [10_000, 100_000] as const;
/** Of each work at each size; the sizes take turns, so that other work on the machine hits all alike. */
const ROUNDS = 15;
const MONDAY_MORNING = Date.parse("2026-11-16T01:00:00Z");
const HR = { id: "hr", branchId: null, firmId: null, grants: [{ role: "hr", scope: "bank", scopeId: "" }] } as const;
const MANAGER = { id: "m", branchId: "b7", firmId: null, grants: [{ role: "manager", scope: "branch", scopeId: "b7" }] } as const;

type Bank = { readonly staff: number; readonly services: Services };

/** `npm run bench -- figures`. */
export const figures: Measurement = {
  name: "figures",
  summary: "what a server does for one page of figures, at two sizes of bank, beside the smaller",
  async run(say) {
    const folder = await mkdtemp(path.join(tmpdir(), "counterpart-bench-"));
    const banks: Bank[] = [];
    try {
      for (const staff of SIZES) banks.push({ staff, services: await openBank(path.join(folder, String(staff)), staff, say) });
      return await measure(banks, say);
    } finally {
      for (const { services } of banks) await closeServices(services);
      await rm(folder, { recursive: true, force: true });
    }
  },
};

async function openBank(dataDir: string, staff: number, say: (line: string) => void): Promise<Services> {
  const services = await emptyBank(dataDir, { now: () => MONDAY_MORNING });
  const began = performance.now();
  await fillBank(services, staff);
  const { db } = services;
  const rows = [await db.observation.count(), await db.observationStandard.count(), await db.standardMonth.count()];
  say(`${staff} staff: ${rows.join(" results, ")} sums of standards, in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return services;
}

type Work = { readonly name: string; run(services: Services, round: number): Promise<Result<unknown> | void> };

const asked = (query: string) => readCellFilters(new URLSearchParams(query));

const works: readonly Work[] = [
  { name: "overview, bank", run: (services) => overviewFigures(services, HR, asked("")) },
  { name: "overview, branch", run: (services) => overviewFigures(services, MANAGER, asked("")) },
  { name: "dimensions, bank", run: (services) => dimensionFigures(services, HR, asked("")) },
  { name: "dimensions, region", run: (services) => dimensionFigures(services, HR, asked("region=r0")) },
  { name: "standards, bank", run: (services) => standardFigures(services, HR, asked("")) },
  { name: "standards, region", run: (services) => standardFigures(services, HR, asked("region=r0")) },
  { name: "standards, branch", run: (services) => standardFigures(services, MANAGER, asked("")) },
  { name: "coverage, bank", run: (services) => coverageFigures(services, HR, asked(""), null) },
  { name: "results of a cell, bank", run: (services) => observationList(services, HR, asked("standard=A07&kind=visits&month=2026-10")) },
  { name: "results of a cell, branch", run: (services) => observationList(services, MANAGER, asked("standard=A07")) },
  {
    name: "a result in and out",
    async run(services, round) {
      const sourceId = `new ${round}`;
      const standards = Array.from({ length: 8 }, (_, i) => ({ standard: `A0${i}`, possible: 10, kept: i }));
      await services.db.$transaction((tx) => writeObservation(services, tx, { kind: "drill", sourceId, personId: "p7", slug: "s", contentHash: "h", period: "2026-11", at: MONDAY_MORNING, score: { total: 80, failed: false, dimensions: { attitude: { score: 80 } } }, standards }));
      await services.db.$transaction((tx) => retractObservation(services, tx, { sourceId, reason: "upheld-appeal" }));
    },
  },
];

async function measure(banks: readonly Bank[], say: (line: string) => void): Promise<readonly Figures[]> {
  const rows: Figures[] = [];
  for (const { name, run } of works) {
    const taken = banks.map((): number[] => []);
    // The first rounds only warm up.
    for (let round = -2; round < ROUNDS; round += 1) {
      for (const [i, { services }] of banks.entries()) {
        const began = performance.now();
        const done = await run(services, round);
        if (done?.ok === false) throw new Error(`${name} is refused: ${done.problem.code}`);
        if (round >= 0) taken[i]?.push(performance.now() - began);
      }
    }
    const middle = taken.map((each) => quantile(each, 0.5));
    rows.push({ work: `${name}, ms`, ...Object.fromEntries(banks.map(({ staff }, i) => [String(staff), middle[i] ?? 0])), "larger over smaller": (middle.at(-1) ?? 0) / (middle[0] ?? 1) });
    say(`${name}: ${middle.map((ms) => ms.toFixed(2)).join(" · ")} ms`);
  }
  return rows;
}
