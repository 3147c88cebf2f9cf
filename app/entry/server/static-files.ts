import express, { Router } from "express";
import path from "node:path";

/** The built pages. Names under assets/ carry a hash of their content, so they may be kept for ever. */
export function staticFiles(folder: string): Router {
  const router = Router();
  router.use((request, response, next) => {
    if (request.path.endsWith(".map")) response.status(404).end();
    else next();
  });
  const once = { index: false, redirect: false, dotfiles: "ignore" } as const;
  router.use("/assets", express.static(path.join(folder, "assets"), { ...once, immutable: true, maxAge: "1y", fallthrough: false }));
  router.use(express.static(folder, { ...once, maxAge: "1h" }));
  return router;
}
