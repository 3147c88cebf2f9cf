import { hash, verify } from "@node-rs/argon2";
import { parseEnv } from "#app/platform/env.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { createPasswords } from "#app/platform/session/passwords.server.ts";
import { copyTemplate } from "./database.ts";

/** A clock that stands until it is moved. */
export type TestClock = { at: number; now(): number; pass(ms: number): void };

export type TestServices = Services & {
  readonly clock: TestClock;
  /** How often argon2 was asked so far. */
  readonly asked: { verify: number; hash: number };
  /** The same house with other settings, as after a restart. */
  restarted(settings: Partial<Env>): TestServices;
  close(): Promise<void>;
};

/** The real algorithm at the least cost, because these tests sign in hundreds of times. */
const CHEAP = { memoryCost: 64, timeCost: 1, parallelism: 1 };
const MONDAY_MORNING = Date.parse("2026-11-02T01:00:00Z");

/** Services on a fresh, migrated database, with a clock that stands and a counted argon2. */
export async function openTestServices(): Promise<TestServices> {
  const place = await copyTemplate();
  const { dataDir, databaseUrl = null } = place.location;
  const env: Env = { ...testEnv(), dataDir, databaseUrl };
  const clock: TestClock = { at: MONDAY_MORNING, now: () => clock.at, pass: (ms) => void (clock.at += ms) };
  const asked = { verify: 0, hash: 0 };
  const passwords = createPasswords({
    hash: (password) => (asked.hash++, hash(password, CHEAP)),
    verify: (encoded, password) => (asked.verify++, verify(encoded, password)),
  });
  const services = await createServices(env, { clock, passwords });
  const close = async () => {
    await closeServices(services);
    await place.remove();
  };
  const withSettings = (settings: Partial<Env>): TestServices => ({
    ...services, env: { ...env, ...settings }, clock, asked, restarted: withSettings, close,
  });
  return withSettings({});
}

function testEnv(): Env {
  const parsed = parseEnv({ NODE_ENV: "test", LOG_LEVEL: "silent" });
  if (!parsed.ok) throw new Error(parsed.problem.join("\n"));
  return parsed.value;
}
