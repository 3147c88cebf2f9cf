import type { AppLoadContext } from "@remix-run/node";
import type { Request, Response } from "express";
import type { Services } from "#app/platform/services.server.ts";

/** What every loader and action is handed: see app/platform/load-context.ts. */
export function loadContext(services: Services): (request: Request, response: Response) => AppLoadContext {
  return (request, response) => ({
    services,
    nonce: String(response.locals.nonce),
    requestId: String(response.locals.requestId),
    address: request.ip ?? "",
  });
}
