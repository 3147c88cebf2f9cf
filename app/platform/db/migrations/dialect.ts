import type { DatabaseKind } from "#app/platform/db/database.ts";

/** What migrating says differently to the two databases. */
export type Dialect = {
  /** Begins the transaction of the whole migration; a second process waits here, for a minute at most. */
  readonly begin: string;
  /** Names of the tables there are, as `name`. */
  readonly tables: string;
  /** Names of the triggers there are, as `name`. */
  readonly triggers: string;
  /** Tables with rows whose parent is missing, as `name`. */
  readonly orphans: string;
};

/** Where foreign keys are never switched off there are no orphans to look for. */
const nothing = "SELECT '' AS name WHERE 1 = 0";

export const dialects: Readonly<Record<DatabaseKind, Dialect>> = {
  sqlite: {
    begin: "BEGIN IMMEDIATE",
    tables: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    triggers: "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    orphans: 'SELECT DISTINCT "table" AS name FROM pragma_foreign_key_check',
  },
  postgres: {
    begin: "BEGIN; SET LOCAL lock_timeout = '60s'; SELECT pg_advisory_xact_lock(20250702)",
    tables: "SELECT tablename::text AS name FROM pg_tables WHERE schemaname = current_schema()",
    triggers: "SELECT tgname::text AS name FROM pg_trigger WHERE NOT tgisinternal",
    orphans: nothing,
  },
};
