import { settings } from "#app/entry/settings.ts";
import { Failure } from "#app/entry/setup/failure.mjs";
import { createLog } from "#app/platform/log.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** One thing `npm run cli --` can do. */
export type Command = {
  /** The words that call it, e.g. `user add`. */
  readonly name: string;
  readonly summary: string;
  readonly usage: string;
  /** @returns the exit code */
  run(args: readonly string[]): Promise<number>;
};

/** The command that the first words name, and what follows them; null when there is none. */
export function findCommand(words: readonly string[], commands: readonly Command[]): { command: Command; args: string[] } | null {
  for (const command of commands) {
    const name = command.name.split(" ");
    if (name.every((word, index) => words[index] === word)) return { command, args: words.slice(name.length) };
  }
  return null;
}

/**
 * Work on the database of the settings, which must be up to date already. Only warnings are logged, to stderr.
 * @throws Failure when the settings are wrong or the database cannot be used
 */
export async function withServices<T>(work: (services: Services) => Promise<T>): Promise<T> {
  const env = settings();
  const services = await createServices(env, { log: createLog({ logLevel: "warn" }, process.stderr) });
  try {
    const readiness = await services.database.ready();
    if (!readiness.ok) throw new Failure(`Nothing was done: ${readiness.reason}.`);
    return await work(services);
  } finally {
    await closeServices(services);
  }
}
