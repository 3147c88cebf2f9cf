import type { RequestHandler } from "express";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";

/**
 * Lets at most `most` requests be worked on at once and turns the others away at once, so that those let in
 * are still answered quickly. A request turned away has changed nothing.
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
    // "close" comes once for every answer, finished or cut off.
    response.once("close", () => {
      inFlight -= 1;
    });
    next();
  };
}
