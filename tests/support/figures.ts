import type { Services } from "#app/platform/services.server.ts";

const MEASURES = ["total", "attitude", "efficiency", "knowledge", "solving", "premises"] as const;

/** Monthly sums as a fresh count of what counts gives them, one line each, rounded; those of which nothing is left are none. */
export async function counted({ db }: Services): Promise<{ scores: string[]; standards: string[] }> {
  const rows = await db.observation.findMany({ where: { retraction: null } });
  const kept = await db.observationStandard.findMany();
  const scores = new Map<string, number[]>();
  const standards = new Map<string, number[]>();
  const add = (sums: Map<string, number[]>, key: string, numbers: number[]) => sums.set(key, numbers.map((number, place) => number + (sums.get(key)?.[place] ?? 0)));
  for (const row of rows) {
    for (const level of ["branch", "region"]) {
      const key = [level, row.period, row.regionId ?? "", level === "region" ? "" : (row.branchId ?? ""), row.post ?? "", row.kind];
      for (const measure of MEASURES) {
        const score = row[measure];
        if (score === null) continue;
        const bins = Array.from({ length: 10 }, (_, bin) => Number(score >= bin * 10 && (score < bin * 10 + 10 || bin === 9)));
        add(scores, [...key, measure].join(" "), [1, score, score ** 2, Number(measure === "total" && row.failed), ...bins]);
      }
      for (const { standard, possible, kept: part } of kept.filter(({ sourceId }) => sourceId === row.sourceId)) {
        add(standards, [...key, standard].join(" "), [1, possible, part, part / possible, (part / possible) ** 2]);
      }
    }
  }
  return { scores: lines(scores), standards: lines(standards) };
}

/** The sums as they stand, in the same words. */
export async function summed({ db }: Services): Promise<{ scores: string[]; standards: string[] }> {
  const scores = (await db.scoreMonth.findMany()).map(({ level, period, regionId, branchId, post, kind, measure, n, sum, squares, failed, ...bins }) => {
    const key = [level, period, regionId, branchId, post, kind, measure].join(" ");
    return [key, [n, sum, squares, failed, ...Array.from({ length: 10 }, (_, bin) => bins[`bin${bin}` as "bin0"])]] as const;
  });
  const standards = (await db.standardMonth.findMany()).map(({ level, period, regionId, branchId, post, kind, standard, n, possible, kept, shares, squares }) => {
    return [[level, period, regionId, branchId, post, kind, standard].join(" "), [n, possible, kept, shares, squares]] as const;
  });
  return { scores: lines(scores), standards: lines(standards) };
}

function lines(sums: Iterable<readonly [string, readonly number[]]>): string[] {
  const said = [...sums].filter(([, [n]]) => n !== 0).map(([key, numbers]) => `${key}: ${numbers.map((number) => (Math.abs(number) < 1e-6 ? "0.0000" : number.toFixed(4))).join(" ")}`);
  return said.sort();
}
