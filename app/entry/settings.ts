import { Failure } from "#app/entry/setup/failure.mjs";
import { loadEnv } from "#app/platform/env.server.ts";
import type { Env } from "#app/platform/env.server.ts";

/**
 * The settings of this process.
 * @throws Failure when one is wrong: that is the starter's to mend, so it is shown as a sentence
 */
export function settings(): Env {
  try {
    return loadEnv();
  } catch (error) {
    throw error instanceof Error ? new Failure(error.message) : error;
  }
}
