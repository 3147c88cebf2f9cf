import { once } from "node:events";
import type { Env } from "#app/platform/env.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import { fitWorn } from "#app/standings/store/jobs.server.ts";

// A process of its own, made by `fitApart`: is told the settings, fits what has to be, says how much that was, and ends.
//
// `fitApart` sends nothing else.
const [env] = (await once(process, "message")) as [Env];
// Whoever asked may be gone: nobody waits for the rest then.
process.on("disconnect", () => process.exit(1));
const services = await createServices(env);
const fitted = await fitWorn(services, new AbortController().signal);
await closeServices(services);
process.send?.(fitted, () => process.exit(0));
