import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { migrateDatabase } from "#app/platform/db/migrate.server.ts";
import { parseEnv } from "#app/platform/env.server.ts";
import type { Env } from "#app/platform/env.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { argon2id, createPasswords } from "#app/platform/session/passwords.server.ts";

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

const MONDAY_MORNING = Date.parse("2026-11-02T01:00:00Z");

/** Services on a fresh, migrated database, with a clock that stands and a counted argon2. */
export async function openTestServices(): Promise<TestServices> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "counterpart-"));
  const env = testEnv({ DATA_DIR: dataDir });
  const migrated = await migrateDatabase(env);
  if (!migrated.ok) throw new Error(migrated.reason);
  const clock: TestClock = { at: MONDAY_MORNING, now: () => clock.at, pass: (ms) => void (clock.at += ms) };
  const asked = { verify: 0, hash: 0 };
  const passwords = createPasswords({
    hash: (password) => (asked.hash++, argon2id.hash(password)),
    verify: (hash, password) => (asked.verify++, argon2id.verify(hash, password)),
  });
  const services = await createServices(env, { clock, passwords });
  const close = async () => {
    await closeServices(services);
    await rm(dataDir, { recursive: true });
  };
  const withSettings = (settings: Partial<Env>): TestServices => ({
    ...services, env: { ...env, ...settings }, clock, asked, restarted: withSettings, close,
  });
  return withSettings({});
}

function testEnv(source: Record<string, string>): Env {
  const parsed = parseEnv({ NODE_ENV: "test", LOG_LEVEL: "silent", ...source });
  if (!parsed.ok) throw new Error(parsed.problem.join("\n"));
  return parsed.value;
}
