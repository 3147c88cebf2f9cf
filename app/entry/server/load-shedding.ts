import type { RequestHandler } from "express";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";

/**
 * Lets at most `most` requests be worked on at once and turns the others away at once, so that those let in
 * are still answered quickly. A request turned away has changed nothing. A stream of events counts until it begins: from
 * then on nobody works on it.
 */
export function shedLoad(most: number): RequestHandler {
  let inFlight = 0;
  return (request, response, next) => {
    if (inFlight >= most) {
      response.set("Retry-After", "2");
      refuseWith(request, response, refusals.busy);
      return;
    }
    inFlight += 1;
    let counted = true;
    const release = () => {
      if (counted) inFlight -= 1;
      counted = false;
    };
    // "close" comes once for every answer, finished or cut off.
    response.once("close", release);
    const writeHead = response.writeHead;
    // What is called with and answers stays as it was; the overloads of Node cannot be written down otherwise.
    response.writeHead = ((...head: unknown[]) => {
      const begun: unknown = Reflect.apply(writeHead, response, head);
      if (String(response.getHeader("Content-Type")).startsWith("text/event-stream")) release();
      return begun;
    }) as typeof writeHead;
    next();
  };
}
