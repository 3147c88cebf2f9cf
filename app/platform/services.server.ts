import type { Clock } from "#app/platform/clock.server.ts";
import { systemClock } from "#app/platform/clock.server.ts";
import { openDatabase } from "#app/platform/db/open.server.ts";
import type { Database, Db } from "#app/platform/db/database.ts";
import type { Env } from "#app/platform/env.server.ts";
import type { Ids } from "#app/platform/ids.server.ts";
import { createIds } from "#app/platform/ids.server.ts";
import { createLog } from "#app/platform/log.server.ts";
import type { Logger } from "#app/platform/log.server.ts";
import { createPasswords } from "#app/platform/session/passwords.server.ts";
import type { Passwords } from "#app/platform/session/passwords.server.ts";

/** Everything a room needs from the outside. One value a process, handed in, never looked up. */
export type Services = {
  readonly env: Env;
  readonly database: Database;
  readonly db: Db;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Logger;
  readonly passwords: Passwords;
};

/** Opens what a process needs. Anything may be replaced, which is how tests pass their own clock or database. */
export async function createServices(env: Env, overrides: Partial<Services> = {}): Promise<Services> {
  const database = overrides.database ?? (await openDatabase(env));
  return {
    env,
    database,
    db: database.client,
    clock: systemClock,
    ids: createIds(systemClock),
    log: createLog(env),
    passwords: createPasswords(),
    ...overrides,
  };
}

export async function closeServices(services: Services): Promise<void> {
  await services.database.close();
}
