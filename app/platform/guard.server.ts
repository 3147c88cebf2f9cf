import type { LoaderFunctionArgs } from "@remix-run/node";
import { canSomewhere } from "#app/core/access/can.ts";
import type { Deed } from "#app/core/access/deed.ts";
import { paths } from "#app/paths.ts";
import type {} from "#app/platform/load-context.ts";
import { redirectWithin } from "#app/platform/redirect.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { readSession } from "#app/platform/session/session.server.ts";

/** What a loader or action is given besides who asks. */
export type Visit = {
  readonly services: Services;
  readonly request: Request;
  readonly url: URL;
  readonly params: Readonly<Record<string, string | undefined>>;
  readonly nonce: string;
  readonly requestId: string;
  readonly address: string;
};

/** A loader or action that says which deed it is, so that a test can prove that each says one. */
export type Door<T> = ((args: LoaderFunctionArgs) => Promise<T>) & { readonly deed: Deed | "open" };

/**
 * A loader or action for people who may do the deed. Nobody signed in: to the sign-in page and back afterwards.
 * Signed in without the right: 403. Whether this very thing is theirs is for the room, which answers `not-found`.
 */
export function guarded<T>(deed: Deed, handler: (visit: Visit & { readonly me: Me }) => T | Promise<T>): Door<T> {
  const door = async (args: LoaderFunctionArgs): Promise<T> => {
    const visit = visitOf(args);
    const me = await readSession(visit.services, visit.request.headers.get("Cookie"));
    if (me === null) throw toSignIn(visit);
    if (!canSomewhere(me, deed)) throw refusal(403, "Forbidden");
    return handler({ ...visit, me });
  };
  return Object.assign(door, { deed });
}

/** A loader or action for everybody; `me` is the signed-in person, if any. */
export function open<T>(handler: (visit: Visit & { readonly me: Me | null }) => T | Promise<T>): Door<T> {
  const door = async (args: LoaderFunctionArgs): Promise<T> => {
    const visit = visitOf(args);
    const me = await readSession(visit.services, visit.request.headers.get("Cookie"));
    return handler({ ...visit, me });
  };
  return Object.assign(door, { deed: "open" as const });
}

/** An answer without a body for the error boundary, kept by no cache. */
export function refusal(status: 400 | 403 | 404 | 409 | 503, statusText: string): Response {
  return new Response(null, { status, statusText, headers: { "Cache-Control": "no-store" } });
}

function visitOf({ request, params, context }: LoaderFunctionArgs): Visit {
  const { services, nonce, requestId, address } = context;
  // A zero byte is in no id and in nobody's words, and PostgreSQL fails on it: said once here for every door.
  if (request.url.includes("%00")) throw refusal(400, "Bad Request");
  return { services, request, params, nonce, requestId, address, url: new URL(request.url) };
}

function toSignIn(visit: Visit): Response {
  const target = redirectWithin(pageOf(visit));
  return new Response(null, { status: 302, headers: { Location: paths.signIn(target), "Cache-Control": "no-store" } });
}

/** The page to come back to: the one asked for, or the one whose form was posted. */
function pageOf({ request, url }: Visit): string | null {
  if (request.method === "GET" || request.method === "HEAD") return `${url.pathname}${url.search}`;
  const referrer = request.headers.get("Referer");
  if (referrer === null || !URL.canParse(referrer)) return null;
  const page = new URL(referrer);
  return page.host === url.host ? `${page.pathname}${page.search}` : null;
}
