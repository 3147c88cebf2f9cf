import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { writePostgresCopy } from "#app/platform/db/migrations/copy.server.ts";
import { writeNextMigration } from "#app/platform/db/migrations/next.server.ts";
import { loadEnv } from "#app/platform/env.server.ts";

/** `tsx app/entry/database.ts copy | migrate | new <name>`; the npm scripts db:… call it. */
const commands: Readonly<Record<string, (argument: string | undefined) => Promise<void>>> = {
  copy: writePostgresCopy,
  async migrate() {
    const outcome = await migrateDatabase(loadEnv(), console.log);
    if (!outcome.ok) throw new Error(`The database was left as it is: ${outcome.reason}.`);
    console.log(outcome.applied.length > 0 ? "The database is up to date now." : "The database was up to date already.");
  },
  async new(name) {
    if (!name || !/^[a-z][a-z0-9-]*$/.test(name)) {
      throw new Error("Name the migration in lower-case words joined by dashes: npm run db:new visit-forms");
    }
    await writePostgresCopy();
    const folders = await writeNextMigration(name);
    if (folders.length === 0) console.log("Nothing has changed in the schema since the newest migration.");
    else console.log(`Read these before you commit them:\n${folders.join("\n")}`);
  },
};

const [name = "", argument] = process.argv.slice(2);
const command = commands[name];
try {
  if (!command) throw new Error(`Say one of: ${Object.keys(commands).join(", ")}.`);
  await command(argument);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
