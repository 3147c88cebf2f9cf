// One of several processes that look for the same job again and again: `tsx job-process.ts <rounds>`, settings from the environment.
import { setTimeout as pause } from "node:timers/promises";
import { appendAudit } from "#app/platform/audit.server.ts";
import { loadEnv } from "#app/platform/env.server.ts";
import { runDueJobs } from "#app/platform/jobs.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import type { Services } from "#app/platform/services.server.ts";

const me = `process-${process.pid}`;

const put = (services: Services, deed: string) =>
  services.db.$transaction((tx) => appendAudit(services, tx, { actorId: me, deed, subject: "job" }));

/** Writes when it begins and ends, with time in between for another process to break in. */
const job: Job = {
  name: "shared",
  everyMs: 0,
  leaseMs: 60_000,
  async run(services) {
    await put(services, "begun");
    await pause(3);
    await put(services, "ended");
    return me;
  },
};

const services = await createServices(loadEnv());
for (let round = 0; round < Number(process.argv[2]); round++) {
  await runDueJobs(services, [job], new AbortController().signal);
  await pause(1);
}
await closeServices(services);
