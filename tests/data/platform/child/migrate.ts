import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { childInput } from "../../../support/child.ts";

/** Migrates, and kills itself where the work has come to its `killAt`th word of progress. */
const { location, killAt } = childInput<{ location: DatabaseLocation; killAt: number | null }>();

let said = 0;
const outcome = await migrateDatabase(location, () => {
  said += 1;
  if (said === killAt) process.kill(process.pid, "SIGKILL");
});
console.log(JSON.stringify(outcome));
