import type { DatabaseLocation } from "#app/platform/db/database.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import { childInput } from "../../../support/child.ts";

/** Adds 1 to a counter `times` times, reading it first: what a sitting's next event does to its number. */
const { location, times } = childInput<{ location: DatabaseLocation; times: number }>();
const database = await openDatabase(location);

let left = times;
async function work(): Promise<void> {
  while (left-- > 0) {
    await database.client.$transaction(async (tx) => {
      const { failures } = await tx.signInThrottle.findUniqueOrThrow({ where: { key: "counter" } });
      await tx.signInThrottle.update({ where: { key: "counter" }, data: { failures: failures + 1 } });
    });
    console.log("done");
  }
}

await Promise.all([work(), work(), work(), work()]);
await database.close();
