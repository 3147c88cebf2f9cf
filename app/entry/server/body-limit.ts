import type { RequestHandler } from "express";
import { refusals, refuseWith } from "#app/entry/server/refusal.ts";

const kibibyte = 1024;

/** Bytes a form may have. A route that takes files gets a line of its own in `larger`. */
const usual = 64 * kibibyte;
const larger: readonly { readonly path: RegExp; readonly bytes: number }[] = [
  // A scenario's text, uploaded or typed. The pages say what is too large up to here, so that nothing typed is lost.
  { path: /^\/drafts\/[\w-]+(\.data)?$/, bytes: 1024 * kibibyte },
  // A table of figures, and its rows sent back to be saved. The page says what is too large up to here.
  { path: /^\/outside(\.data)?$/, bytes: 4096 * kibibyte },
];

function bodyLimitOf(path: string): number {
  return larger.find((entry) => entry.path.test(path))?.bytes ?? usual;
}

/**
 * Turns away what is too large before a byte of it is kept. Node lets no more through than the length a
 * request declares, so the declared length is enough; a body of unknown length is turned away as well.
 */
export const limitBody: RequestHandler = (request, response, next) => {
  const refusal = judge(request.headers, bodyLimitOf(request.path));
  if (refusal === null) return next();
  // The rest of the body is not worth waiting for.
  response.set("Connection", "close");
  refuseWith(request, response, refusal);
};

function judge(headers: { "content-length"?: string | undefined; "transfer-encoding"?: string | undefined }, limit: number) {
  if (headers["transfer-encoding"] !== undefined) return refusals.unknownLength;
  return Number(headers["content-length"] ?? 0) > limit ? refusals.tooLarge : null;
}
