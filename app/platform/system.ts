import type { AuditTail } from "#app/platform/audit.server.ts";
import type { DatabaseKind, Readiness } from "#app/platform/db/database.ts";

/** A background job as it was left by its last run; times in ms since the epoch. */
export type JobState = {
  readonly name: string;
  readonly lastRunAt: number | null;
  readonly lastOutcome: string | null;
  /** Some process is at it now. */
  readonly running: boolean;
  /** Its last run ended in an error or found a fault. */
  readonly failed: boolean;
};

/** The state of what the rooms stand on. */
export type SystemState = {
  /** Now, by the server's clock. */
  readonly at: number;
  readonly database: { readonly kind: DatabaseKind; readonly ready: Readiness; readonly migrations: readonly string[] };
  readonly jobs: readonly JobState[];
  readonly audit: AuditTail;
  readonly edition: Edition;
};

/** What is running. The build is the beginning of the hash of its sources; null for pages that are made as one edits. */
export type Edition = { readonly version: string; readonly build: string | null; readonly node: string; readonly mode: string };
