import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillBank } from "#app/entry/bench/board/fill.ts";
import type { Figures, Measurement } from "#app/entry/bench/measure.ts";
import { inProject } from "#app/entry/setup/place.mjs";
import { publishPolicy } from "#app/library/publish-policy.server.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { loadEnv } from "#app/platform/env.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import { closePeriod, freezePeriod } from "#app/standings/periods/deeds.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";
import { verifyPeriod } from "#app/standings/periods/snapshot/verify.server.ts";

const SIZES = [10_000, 100_000] as const;
const KEY = "2026-Q4";
const DAY = 86_400_000;

export const freeze: Measurement = {
  name: "freeze",
  summary: "time and memory of freezing a quarter, and of proving it, at two sizes of bank",
  async run(say) {
    const rows: Figures[] = [];
    for (const staff of SIZES) rows.push(await freezeBank(staff, say));
    return rows;
  },
};

async function freezeBank(staff: number, say: (line: string) => void): Promise<Figures> {
  const folder = await mkdtemp(path.join(tmpdir(), "counterpart-bench-"));
  const env = { ...loadEnv(), dataDir: folder, databaseUrl: null };
  const migrated = await migrateDatabase(env);
  if (!migrated.ok) throw new Error(migrated.reason);
  let now = Date.parse("2027-01-04T01:00:00Z");
  const services = await createServices(env, { clock: { now: () => now } });
  try {
    await publishPolicy(services, { file: "scenarios/policy.yaml", source: await readFile(inProject("scenarios/policy.yaml"), "utf8") });
    await fillBank(services, staff, { dimensions: true });
    given(await closePeriod(services, { id: "hr" }, KEY, "2027-01-04"));
    now += DAY;
    given(await freezePeriod(services, { id: "hr" }, KEY));
    const began = performance.now();
    const { sealed } = await freezeDue(services, new AbortController().signal);
    const seconds = (performance.now() - began) / 1000;
    if (sealed !== 1) throw new Error("The quarter was not frozen");
    const proving = performance.now();
    given(await verifyPeriod(services, KEY));
    const rows = await services.db.snapshotRow.count();
    // The smaller bank comes first, so that the most there ever was is this one's.
    const memory = process.resourceUsage().maxRSS / 1024;
    say(`${staff} staff: ${rows} rows frozen in ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB`);
    return { staff, rows, "freeze, s": seconds, "verify, s": (performance.now() - proving) / 1000, "memory, MB": memory };
  } finally {
    await closeServices(services);
    await rm(folder, { recursive: true, force: true });
  }
}

function given(done: { readonly ok: true } | { readonly ok: false; readonly problem: { readonly code: string } }): void {
  if (!done.ok) throw new Error(done.problem.code);
}
