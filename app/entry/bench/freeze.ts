import { given, QUARTER, withFrozenBank } from "#app/entry/bench/frozen-bank.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { verifyPeriod } from "#app/standings/periods/snapshot/verify.server.ts";

const SIZES = [10_000, 100_000] as const;

export const freeze: Measurement = {
  name: "freeze",
  summary: "time and memory of freezing a quarter, and of proving it, at two sizes of bank",
  async run(say) {
    const rows: Figures[] = [];
    for (const staff of SIZES) rows.push(await freezeBank(staff, say));
    return rows;
  },
};

function freezeBank(staff: number, say: (line: string) => void): Promise<Figures> {
  return withFrozenBank(staff, async ({ services, seconds }) => {
    const proving = performance.now();
    given(await verifyPeriod(services, QUARTER));
    const rows = await services.db.snapshotRow.count();
    // The smaller bank comes first, so that the most there ever was is this one's.
    const memory = process.resourceUsage().maxRSS / 1024;
    say(`${staff} staff: ${rows} rows frozen in ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`);
    return { staff, rows, "freeze, s": seconds, "verify, s": (performance.now() - proving) / 1000, "memory, MB": memory };
  });
}
