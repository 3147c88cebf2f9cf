import { randomBytes } from "node:crypto";
import compression from "compression";
import express from "express";
import type { ErrorRequestHandler, Express, RequestHandler } from "express";
import { limitBody } from "#app/entry/server/body-limit.ts";
import type { Drain } from "#app/entry/server/drain.ts";
import { refuseForeignPosts } from "#app/entry/server/foreign-posts.ts";
import { securityHeaders } from "#app/entry/server/headers.ts";
import { health } from "#app/entry/server/health.ts";
import { shedLoad } from "#app/entry/server/load-shedding.ts";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";
import { logRequests } from "#app/entry/server/request-log.ts";
import type { Services } from "#app/platform/services.server.ts";

/** The parts of the server that differ between serving a build and developing. */
export type Pages = { readonly files: RequestHandler; readonly pages: RequestHandler; readonly development: boolean };

/** Requests worked on at once; more are turned away with 503. */
const mostInFlight = 100;

/** Every request passes these doors in this order; only the last one knows pages. */
export function createApplication(services: Services, pages: Pages, drain: Drain, most = mostInFlight): Express {
  const { env, log, clock, ids, database } = services;
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.set("trust proxy", env.trustProxy);
  app.use((request, response, next) => {
    const nonce = randomBytes(16).toString("base64");
    response.locals.nonce = nonce;
    response.locals.requestId = ids.next();
    response.set("X-Request-Id", response.locals.requestId);
    response.set(securityHeaders({ nonce, secure: request.secure, development: pages.development }));
    next();
  });
  app.use(drain.sayGoodbye);
  app.use(health(database, drain.draining));
  app.use(compression());
  app.use(pages.files);
  app.use(logRequests(log, clock));
  app.use(shedLoad(most));
  app.use(refuseForeignPosts(env.publicOrigin));
  app.use(limitBody);
  app.use(settleHeaders);
  app.use(pages.pages);
  app.use(broken(services));
  return app;
}

/**
 * Answers are personal: no cache keeps them, unless a route says otherwise. What a document says that it may ask the
 * browser for stands instead of what all pages may, not beside it.
 */
const settleHeaders: RequestHandler = (_request, response, next) => {
  const writeHead = response.writeHead;
  // The same function with the same overloads; only headers are settled before it runs.
  response.writeHead = function (this: typeof response, ...args: Parameters<typeof writeHead>) {
    if (!response.hasHeader("Cache-Control")) response.setHeader("Cache-Control", "no-store");
    const said = [response.getHeader("Permissions-Policy") ?? []].flat();
    const isDocument = String(response.getHeader("Content-Type")).startsWith("text/html");
    if (said.length > 1) response.setHeader("Permissions-Policy", String(isDocument ? said.at(-1) : said[0]));
    return writeHead.apply(this, args);
  } as typeof writeHead;
  next();
};

/** The last resort: what no error boundary caught. */
function broken({ log }: Services): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const status = statusOf(error);
    if (status >= 500) log.error({ err: error, requestId: response.locals.requestId }, "unexpected error");
    if (response.headersSent) return next(error);
    if (status === 404) response.status(404).end();
    else refuseWith(request, response, status < 500 ? refusals.badRequest : refusals.broken);
  };
}

/** Errors of Express and its parts say which status they mean; a request that cannot be parsed is a bad one. */
function statusOf(error: unknown): number {
  if (error instanceof TypeError && "code" in error && error.code === "ERR_INVALID_URL") return 400;
  if (typeof error === "object" && error !== null && "status" in error && typeof error.status === "number") return error.status;
  return 500;
}
