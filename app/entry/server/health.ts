import { Router } from "express";
import type { Database } from "#app/platform/db/database.ts";

/**
 * `/healthz`: is the process alive? `/readyz`: is the database reachable with every migration applied, and
 * does the server still take requests? For load balancers and operators.
 */
export function health(database: Database, draining: () => boolean): Router {
  const router = Router();
  router.use(["/healthz", "/readyz"], (_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.get("/healthz", (_request, response) => {
    response.json({ ok: true });
  });
  router.get("/readyz", async (_request, response) => {
    const ready = draining() ? ({ ok: false, reason: "The server is shutting down." } as const) : await database.ready().catch(unreachable);
    response.status(ready.ok ? 200 : 503).json(ready);
  });
  return router;
}

function unreachable() {
  return { ok: false, reason: "The database cannot be reached." } as const;
}
