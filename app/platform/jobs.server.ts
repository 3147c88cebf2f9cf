import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** Work done in the background, by one process at a time. */
export type Job = {
  readonly name: string;
  /** Begins again so long after its last end, ms. */
  readonly everyMs: number;
  /** Another process may take over so long after its last sign of life, ms; one is given three times as often. */
  readonly leaseMs: number;
  /** Returns one line on what was done. Stops early, and returns, when the signal says so. */
  run(services: Services, signal: AbortSignal): Promise<string>;
};

export type RunningJobs = {
  /** Waits for the work in hand to stop. */
  stop(): Promise<void>;
};

/** Looks for due jobs now and then, until stopped. Errors are logged and kept as the job's outcome. */
export function runJobs(services: Services, jobs: readonly Job[], lookEveryMs = 15_000): RunningJobs {
  const stopping = new AbortController();
  let round: Promise<void> | null = null;
  const look = () => {
    round ??= runDueJobs(services, jobs, stopping.signal)
      .catch((err: unknown) => services.log.error({ err }, "Background jobs could not be looked at"))
      .finally(() => (round = null));
  };
  const timer = setInterval(look, lookEveryMs);
  timer.unref();
  look();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await round;
    },
  };
}

/** Runs, one after another, each job that is due and that no other process is running. */
export async function runDueJobs(services: Services, jobs: readonly Job[], signal: AbortSignal): Promise<void> {
  for (const job of jobs) {
    if (signal.aborted) return;
    const holder = await takeLease(services, job);
    if (holder === null) continue;
    const beat = setInterval(() => void renewLease(services, job, holder), job.leaseMs / 3).unref();
    const outcome = await outcomeOf(services, job, signal).finally(() => clearInterval(beat));
    await giveBack(services, job, holder, outcome);
  }
}

/** The holder's id when the job is ours to run now, else null. */
async function takeLease(services: Services, job: Job): Promise<string | null> {
  const { db, clock, ids } = services;
  const now = clock.now();
  const free = { OR: [{ lockedUntil: null }, { lockedUntil: { lte: new Date(now) } }] };
  const due = { OR: [{ lastRunAt: null }, { lastRunAt: { lte: new Date(now - job.everyMs) } }] };
  const known = await db.job.findUnique({ where: { name: job.name } });
  if (known === null) await makeKnown(services, job);
  const holder = ids.next();
  // One conditional write decides, so two processes cannot both win.
  const { count } = await db.job.updateMany({
    where: { name: job.name, AND: [free, due] },
    data: { lockedBy: holder, lockedUntil: new Date(now + job.leaseMs) },
  });
  return count === 1 ? holder : null;
}

/** Says that the work goes on; where that fails, the lease runs out at worst. */
async function renewLease({ db, clock, log }: Services, job: Job, holder: string): Promise<void> {
  try {
    await db.job.updateMany({ where: { name: job.name, lockedBy: holder }, data: { lockedUntil: new Date(clock.now() + job.leaseMs) } });
  } catch (err) {
    log.warn({ err, job: job.name }, "The lease of a background job could not be renewed");
  }
}

async function makeKnown({ db }: Services, job: Job): Promise<void> {
  try {
    await db.job.create({ data: { name: job.name } });
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

async function outcomeOf(services: Services, job: Job, signal: AbortSignal): Promise<string> {
  try {
    return await job.run(services, signal);
  } catch (err) {
    services.log.error({ err, job: job.name }, "A background job failed");
    return `failed: ${err instanceof Error ? err.message : String(err)}`;
  }
}

async function giveBack({ db, clock, log }: Services, job: Job, holder: string, outcome: string): Promise<void> {
  const { count } = await db.job.updateMany({
    where: { name: job.name, lockedBy: holder },
    data: { lockedBy: null, lockedUntil: null, lastRunAt: new Date(clock.now()), lastOutcome: outcome },
  });
  if (count === 0) log.warn({ job: job.name }, "A background job gave no sign of life for longer than its lease and was taken over");
}
