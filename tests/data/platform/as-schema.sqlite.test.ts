import { expect, test } from "vitest";
import { connectForMigration } from "#app/platform/db/migrations/connect.server.ts";
import { withEngine } from "#app/platform/db/migrations/engine.server.ts";
import { readSource } from "#app/platform/db/migrations/files.server.ts";
import { testDatabase } from "../../support/database.ts";

const data = testDatabase();

test("the migrated database is what the schema says, by Prisma's own comparison", async () => {
  const { schema } = await readSource("sqlite");
  const files = [{ path: "schema.prisma", content: schema }];
  const connection = await connectForMigration(data.location);
  try {
    const difference = await withEngine(schema, connection.factory, (engine) =>
      engine.diff({
        from: { tag: "schemaDatasource", files, configDir: "/" },
        to: { tag: "schemaDatamodel", files },
        script: true,
        exitCode: true,
        filters: { externalTables: [], externalEnums: [] },
      }),
    );
    expect(difference).toMatchObject({ exitCode: 0 });
  } finally {
    await connection.close();
  }
});
