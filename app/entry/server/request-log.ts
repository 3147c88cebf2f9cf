import type { RequestHandler } from "express";
import type { Clock } from "#app/platform/clock.server.ts";
import type { Logger } from "#app/platform/log.server.ts";

/** One line for each request: what was asked, how it ended, how long it took. No query, no body, no cookie. */
export function logRequests(log: Logger, clock: Clock): RequestHandler {
  return (request, response, next) => {
    const began = clock.now();
    const requestId = response.getHeader("X-Request-Id");
    response.once("close", () => {
      const line = {
        requestId,
        method: request.method,
        path: withoutSecrets(request.path),
        status: response.statusCode,
        ms: clock.now() - began,
        ...(response.writableFinished ? {} : { cutOff: true }),
      };
      if (response.statusCode >= 500) log.error(line, "request");
      else log.info(line, "request");
    });
    next();
  };
}

/** The path of a one-time link holds its secret. */
function withoutSecrets(path: string): string {
  return path.replace(/^(\/welcome\/)[^/.]+/, "$1…");
}
