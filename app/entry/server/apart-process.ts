import { once } from "node:events";
import type { Env } from "#app/platform/env.server.ts";
import { closeServices, createServices } from "#app/platform/services.server.ts";
import { freezeDue, type Frozen } from "#app/standings/periods/jobs.server.ts";
import { fitWorn, type Fitted } from "#app/standings/store/jobs.server.ts";

// A process of its own, made by `apart`: is told the settings and the work, does it, says what came of it, and ends.

/** What can be done apart, and what comes of it. */
export type Works = { readonly fit: Fitted; readonly freeze: Frozen };
export type Asked = { readonly env: Env; readonly work: keyof Works };

const WORKS = { fit: fitWorn, freeze: freezeDue } as const;

// `apart` sends nothing else.
const [{ env, work }] = (await once(process, "message")) as [Asked];
// Whoever asked may be gone: nobody waits for the rest then.
process.on("disconnect", () => process.exit(1));
const services = await createServices(env);
const done = await WORKS[work](services, new AbortController().signal);
await closeServices(services);
process.send?.(done, () => process.exit(0));
