import { verifyAudit } from "#app/platform/audit.server.ts";
import type { AuditHead } from "#app/platform/audit.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import { dropOldNotices } from "#app/platform/notices/old.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { dropExpiredSessions } from "#app/platform/session/session.server.ts";
import { dropStaleThrottles } from "#app/platform/session/throttle.server.ts";

const HOUR = 3600_000;

/** Removes sessions and sign-in counts that have had their time. */
const sessions: Job = {
  name: "sessions",
  everyMs: HOUR,
  leaseMs: HOUR / 4,
  async run(services) {
    const expired = await dropExpiredSessions(services);
    const stale = await dropStaleThrottles(services);
    return `${expired} sessions and ${stale} sign-in counts removed`;
  },
};

/**
 * Checks the audit log against itself and against the head seen last time, and writes the new head to the
 * process log as well, where the database's owner cannot change it.
 */
const audit: Job = {
  name: "audit",
  everyMs: 6 * HOUR,
  leaseMs: HOUR,
  async run(services) {
    const known = await headSeenLast(services);
    const { head, fault } = await verifyAudit(services.db, known);
    if (fault) {
      services.log.error({ fault, known }, "The audit log is not what was written");
      // The head that no longer fits stays on record, so that the fault is told until somebody has looked.
      return known ? `fault at ${fault.seq}, whole at ${known.seq} ${known.hash}` : `fault at ${fault.seq}`;
    }
    if (head === null) return "empty";
    services.log.info({ head }, "The audit log is whole");
    return `whole at ${head.seq} ${head.hash}`;
  },
};

/** Removes notices that were read long ago. */
const notices: Job = {
  name: "notices",
  everyMs: 24 * HOUR,
  leaseMs: HOUR,
  run: async (services) => `${await dropOldNotices(services)} notices removed`,
};

export const upkeep: readonly Job[] = [sessions, audit, notices];

async function headSeenLast(services: Services): Promise<AuditHead | null> {
  const row = await services.db.job.findUnique({ where: { name: audit.name } });
  const found = /whole at (\d+) ([0-9a-f]{64})$/.exec(row?.lastOutcome ?? "");
  return found?.[1] !== undefined && found[2] !== undefined ? { seq: Number(found[1]), hash: found[2] } : null;
}
