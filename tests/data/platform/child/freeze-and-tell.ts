import { writeSync } from "node:fs";
import type { Env } from "#app/platform/env.server.ts";
import { createServices } from "#app/platform/services.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";
import { childInput } from "../../../support/child.ts";

/** Freezes what is due, and tells each time it could be stopped. */
const { env, now } = childInput<{ env: Env; now: number }>();
const services = await createServices(env, { clock: { now: () => now } });
const signal = {
  get aborted() {
    // Not through a stream, which could lose what it holds when the process is killed.
    writeSync(1, "on\n");
    return false;
  },
};
// Nothing of a signal but this is looked at.
const { sealed } = await freezeDue(services, signal as AbortSignal);
writeSync(1, `sealed ${sealed}\n`);
process.exit(0);
