import { expect, test } from "vitest";
import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { connectForMigration } from "#app/platform/db/migrations/connect.server.ts";
import { readSource } from "#app/platform/db/migrations/files.server.ts";
import { changeBetween } from "#app/platform/db/migrations/next.server.ts";
import { emptyPlace, testDatabase } from "../../support/database.ts";

const data = testDatabase();

// Prisma's engine cannot read PostgreSQL's catalogue through its adapter (the type "char"), so it is asked directly.
const catalogue = `
  SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS line
  FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> '_prisma_migrations'
  UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'
  UNION ALL SELECT conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) FROM pg_constraint
  WHERE connamespace = 'public'::regnamespace AND conrelid <> '_prisma_migrations'::regclass
  ORDER BY line`;

async function linesOf(location: DatabaseLocation, prepare = ""): Promise<unknown[]> {
  const connection = await connectForMigration(location);
  try {
    await connection.run(prepare);
    return (await connection.rows(catalogue)).map(({ line }) => line);
  } finally {
    await connection.close();
  }
}

test("the migrated database is what the schema says: as one made from it at once", async () => {
  const fresh = await emptyPlace();
  try {
    const script = await changeBetween("postgres", null, (await readSource("postgres")).schema);
    const wanted = await linesOf(fresh.location, `${script}; CREATE TABLE _prisma_migrations ();`);
    expect(wanted.length).toBeGreaterThan(80);
    expect(await linesOf(data.location)).toEqual(wanted);
  } finally {
    await fresh.remove();
  }
});
