import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test } from "vitest";
import { verifyAudit } from "#app/platform/audit.server.ts";
import { runDueJobs, runJobs } from "#app/platform/jobs.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const HOUR = 3600_000;
const never = new AbortController().signal;
const job = (run: Job["run"], name = "tested"): Job => ({ name, everyMs: HOUR, leaseMs: HOUR / 2, run });
const row = () => services.db.job.findUniqueOrThrow({ where: { name: "tested" } });

/** Work that ends when it is told to, and tells when it has begun. */
function held() {
  let release = () => {};
  let begin = () => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const done = new Promise<void>((resolve) => (release = resolve));
  return { begun, release, run: () => (begin(), done.then(() => "done")) };
}

test("a job runs when it is due, and not again before its time", async () => {
  let runs = 0;
  const counted = job(() => Promise.resolve(`run ${++runs}`));
  await runDueJobs(services, [counted], never);
  await runDueJobs(services, [counted], never);
  expect(await row()).toMatchObject({ lockedBy: null, lockedUntil: null, lastOutcome: "run 1", lastRunAt: new Date(services.clock.now()) });
  services.clock.pass(HOUR);
  await runDueJobs(services, [counted], never);
  expect(await row()).toMatchObject({ lastOutcome: "run 2" });
});

test("of many that look at once one runs it", async () => {
  let runs = 0;
  const counted = job(() => Promise.resolve(`run ${++runs}`));
  await Promise.all(Array.from({ length: 10 }, () => runDueJobs(services, [counted], never)));
  expect(runs).toBe(1);
});

test("while it runs nobody else begins it; after its lease somebody may", async () => {
  const slow = held();
  const first = runDueJobs(services, [job(slow.run)], never);
  await slow.begun;
  let others = 0;
  const other = job(() => Promise.resolve(`other ${++others}`));
  services.clock.pass(HOUR / 2 - 1);
  await runDueJobs(services, [other], never);
  expect(others).toBe(0);
  services.clock.pass(1);
  await runDueJobs(services, [other], never);
  expect(others).toBe(1);
  slow.release();
  await first;
  // The one that lost its lease does not write over what the other said.
  expect(await row()).toMatchObject({ lastOutcome: "other 1", lockedBy: null });
});

test("a job that fails says so, gives its lease back and lets the others run", async () => {
  const failing = job(() => Promise.reject(new Error("no disk")));
  const fine = job(() => Promise.resolve("fine"), "other");
  await runDueJobs(services, [failing, fine], never);
  expect(await row()).toMatchObject({ lastOutcome: "failed: no disk", lockedBy: null });
  expect(await services.db.job.findUniqueOrThrow({ where: { name: "other" } })).toMatchObject({ lastOutcome: "fine" });
});

test("stopping waits for the work in hand, tells it to stop, and begins nothing more", async () => {
  const slow = held();
  let told: AbortSignal | null = null;
  let later = 0;
  const running = runJobs(services, [
    job((_services, signal) => ((told = signal), slow.run())),
    job(() => Promise.resolve(`later ${++later}`), "later"),
  ]);
  await slow.begun;
  let stopped = false;
  const stopping = running.stop().then(() => (stopped = true));
  expect(told!).toMatchObject({ aborted: true });
  await new Promise((resolve) => setImmediate(resolve));
  expect(stopped).toBe(false);
  slow.release();
  await stopping;
  expect(later).toBe(0);
  expect(await row()).toMatchObject({ lastOutcome: "done", lockedBy: null });
});

test("two processes never run one job at the same time", async () => {
  const rounds = 60;
  const settings = { DATA_DIR: services.env.dataDir, DATABASE_URL: services.env.databaseUrl ?? "", LOG_LEVEL: "warn" };
  const run = promisify(execFile);
  const script = ["--import", "tsx", "tests/support/job-process.ts", String(rounds)];
  const processes = await Promise.all([1, 2].map(() => run(process.execPath, script, { env: { ...process.env, ...settings } })));
  expect(processes.map(({ stdout, stderr }) => stdout + stderr)).toEqual(["", ""]);
  const log = await services.db.auditEntry.findMany({ orderBy: { seq: "asc" } });
  expect(new Set(log.map(({ actorId }) => actorId)).size).toBe(2);
  for (const [index, { deed, actorId }] of log.entries()) {
    expect(deed).toBe(index % 2 === 0 ? "begun" : "ended");
    if (deed === "ended") expect(actorId).toBe(log[index - 1]!.actorId);
  }
  expect((await verifyAudit(services.db)).fault).toBeNull();
});
