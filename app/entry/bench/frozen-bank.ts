import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fillBank } from "#app/entry/bench/board/fill.ts";
import { emptyBank } from "#app/entry/bench/empty-bank.ts";
import type { Result } from "#app/core/result.ts";
import { closeServices, type Services } from "#app/platform/services.server.ts";
import { closePeriod, freezePeriod } from "#app/standings/periods/deeds.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";

/** The quarter the bank's results are of. */
export const QUARTER = "2026-Q4";
const DAY = 86_400_000;

/** A bank of so many staff whose quarter was just frozen, which took so many seconds. */
export type FrozenBank = { readonly services: Services; readonly seconds: number; readonly pass: (days: number) => void };

/** Does something with a bank that is thrown away afterwards. */
export async function withFrozenBank<T>(staff: number, work: (bank: FrozenBank) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), "counterpart-bench-"));
  let now = Date.parse("2027-01-04T01:00:00Z");
  const services = await emptyBank(folder, { now: () => now });
  try {
    await fillBank(services, staff, { dimensions: true });
    given(await closePeriod(services, { id: "hr" }, QUARTER, "2027-01-04"));
    now += DAY;
    given(await freezePeriod(services, { id: "hr" }, QUARTER));
    const began = performance.now();
    const { sealed } = await freezeDue(services, new AbortController().signal);
    const seconds = (performance.now() - began) / 1000;
    if (sealed !== 1) throw new Error("The quarter was not frozen");
    return await work({ services, seconds, pass: (days) => void (now += days * DAY) });
  } finally {
    await closeServices(services);
    await rm(folder, { recursive: true, force: true });
  }
}

/** What must not be refused. */
export function given<T>(done: Result<T>): T {
  if (!done.ok) throw new Error(done.problem.code);
  return done.value;
}
