import type { RequestHandler } from "express";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";
import { comesFromHere } from "#app/platform/origin.ts";

/** Whatever may change something must come from a page of this application. */
export function refuseForeignPosts(publicOrigin: string | null): RequestHandler {
  return (request, response, next) => {
    const posting = {
      method: request.method,
      host: request.headers.host,
      origin: request.headers.origin,
      fetchSite: request.get("sec-fetch-site"),
    };
    if (comesFromHere(posting, publicOrigin)) next();
    else refuseWith(request, response, refusals.foreign);
  };
}
