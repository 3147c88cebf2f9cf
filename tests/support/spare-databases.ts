import pg from "pg";
import { runOn } from "./postgres-server.ts";

/**
 * PostgreSQL makes a database out of some hundreds of files, which took longer than most tests. So one that a test is
 * done with is emptied and kept for the next, unless anything but rows was changed in it: then it goes.
 */

/** Remembers what a fresh database looks like, beside the names of the spare ones, in the server's own database. */
export async function beginSpares(server: string, template: string): Promise<void> {
  const [fresh] = await ask<Looks>(template, LOOKS);
  if (!fresh) throw new Error("The template could not be read");
  await runOn(server, `CREATE TABLE spare (name text PRIMARY KEY); CREATE TABLE fresh AS SELECT '${fresh.looks}'::text AS looks`);
}

/** The name of a spare database, which is the caller's from now on; null where there is none. */
export async function takeSpare(server: string): Promise<string | null> {
  const [spare] = await ask<{ name: string }>(
    server,
    "DELETE FROM spare WHERE name = (SELECT name FROM spare LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING name",
  );
  return spare?.name ?? null;
}

/** Empties a database and keeps it as a spare one; false where more than its rows was changed, and it is no use. */
export async function keepSpare(server: string, address: string): Promise<boolean> {
  const name = new URL(address).pathname.slice(1);
  await runOn(address, EMPTY);
  const [now] = await ask<Looks>(address, LOOKS);
  const [fresh] = await ask<Looks>(server, "SELECT looks FROM fresh");
  if (!now || now.looks !== fresh?.looks) return false;
  await runOn(server, `INSERT INTO spare VALUES ('${name}')`);
  return true;
}

type Looks = { readonly looks: string };

/** Whoever is still connected goes; rows go without asking triggers, which refuse it for some tables. */
const EMPTY = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid();
  SET session_replication_role = replica;
  DO $$ DECLARE one record; BEGIN
    FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' LOOP
      EXECUTE format('DELETE FROM %I', one.tablename);
    END LOOP;
    FOR one IN SELECT sequencename FROM pg_sequences WHERE schemaname = 'public' LOOP
      EXECUTE format('ALTER SEQUENCE %I RESTART', one.sequencename);
    END LOOP;
  END $$;
`;

/** Tables with their columns, indexes, triggers, functions, rules of rows, and the record of migrations. */
const LOOKS = `
  SELECT md5(string_agg(part, ';' ORDER BY part)) AS looks FROM (
    SELECT concat_ws(' ', 'class', relname, relkind) AS part FROM pg_class WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'column', attrelid::regclass, attname, atttypid::regtype, attnotnull, pg_get_expr(adbin, adrelid))
      FROM pg_attribute JOIN pg_class ON pg_class.oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
      WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND NOT attisdropped
    UNION ALL SELECT concat_ws(' ', 'index', pg_get_indexdef(indexrelid)) FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid WHERE relnamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'trigger', tgrelid::regclass, tgname, tgenabled, pg_get_triggerdef(oid)) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL SELECT concat_ws(' ', 'function', proname, prosrc) FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid)) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat_ws(' ', 'migration', migration_name, checksum, finished_at, rolled_back_at) FROM _prisma_migrations
  ) AS parts
`;

async function ask<T extends pg.QueryResultRow>(address: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}
