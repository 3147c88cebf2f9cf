import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { verifyAuditTail } from "#app/platform/audit.server.ts";
import { appliedMigration, appliedQuery } from "#app/platform/db/migrations/history.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Edition, JobState, SystemState } from "#app/platform/system.ts";

/** So much of the audit log is recomputed while somebody waits for the page; a job goes through all of it. */
const AUDIT_TAIL = 200;

/** Asks the database, the jobs and the audit log how they are. Reads only. */
export async function systemState(services: Services): Promise<SystemState> {
  const { database, db, clock, env } = services;
  const [ready, migrations, jobs, audit, edition] = await Promise.all([
    database.ready(),
    appliedMigrations(services),
    db.job.findMany({ orderBy: { name: "asc" } }),
    verifyAuditTail(db, AUDIT_TAIL),
    editionIn(path.resolve(), env.mode),
  ]);
  const at = clock.now();
  return { at, database: { kind: database.kind, ready, migrations }, jobs: jobs.map((job) => jobState(job, at)), audit, edition };
}

async function appliedMigrations({ db }: Services): Promise<string[]> {
  const rows = await db.$queryRawUnsafe<Record<string, unknown>[]>(appliedQuery);
  return rows.map(appliedMigration).flatMap(({ name, finished }) => (finished ? [name] : []));
}

type JobRow = { name: string; lockedUntil: Date | null; lastRunAt: Date | null; lastOutcome: string | null };

function jobState({ name, lockedUntil, lastRunAt, lastOutcome }: JobRow, now: number): JobState {
  return {
    name,
    lastRunAt: lastRunAt?.getTime() ?? null,
    lastOutcome,
    running: lockedUntil !== null && lockedUntil.getTime() > now,
    // As jobs.server.ts writes an error and upkeep.server.ts a fault.
    failed: /^(failed:|fault at )/.test(lastOutcome ?? ""),
  };
}

/** @param folder the project's, where the process was started */
async function editionIn(folder: string, mode: string): Promise<Edition> {
  const [about, stamp] = await Promise.all([
    readFile(path.join(folder, "package.json"), "utf8"),
    readFile(path.join(folder, "build", ".counterpart"), "utf8").catch(() => null),
  ]);
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(about));
  return { version, build: mode === "development" ? null : (stamp?.trim().slice(0, 12) ?? null), node: process.versions.node, mode };
}
