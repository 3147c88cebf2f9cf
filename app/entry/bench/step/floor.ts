import { createRequestHandler } from "@remix-run/express";
import type { ActionFunctionArgs, ServerBuild } from "@remix-run/node";
import type { RequestHandler } from "express";
import { loadContext } from "#app/entry/server/load-context.ts";
import type { Services } from "#app/platform/services.server.ts";

/** What the floor answers at; the shipped routes know nothing of it. */
export const FLOOR_PATH = "/floor";

/**
 * The least that a reply could cost: Remix, one transaction with one read and two writes through the same database
 * layer and to the same tables, and a short answer. Nobody is asked who they are, nothing is decided or shown.
 */
async function action({ request, context }: ActionFunctionArgs): Promise<Response> {
  const form = await request.formData();
  const id = String(form.get("sitting"));
  const seq = await context.services.db.$transaction(async (tx) => {
    const row = await tx.sitting.findUniqueOrThrow({ where: { id }, select: { id: true, headSeq: true, headHash: true } });
    const next = row.headSeq + 1;
    await tx.sitting.updateMany({ where: { id }, data: { headSeq: next } });
    const event = { sittingId: id, seq: next, at: new Date(), kind: "floor", body: "{}", prevHash: row.headHash, hash: row.headHash };
    await tx.sittingEvent.createMany({ data: [event] });
    return next;
  });
  return Response.json({ seq });
}

/** A Remix application of one route without a page, made by hand. */
export function floorPages(services: Services): RequestHandler {
  const route = { id: "floor", path: FLOOR_PATH.slice(1) };
  const manifest = { ...route, hasAction: true, hasLoader: false, hasClientAction: false, hasClientLoader: false, hasErrorBoundary: false, module: "" };
  const build: ServerBuild = {
    mode: "production",
    entry: { module: { default: () => new Response(null, { status: 500 }) } },
    routes: { floor: { ...route, module: { action, default: undefined } } },
    assets: { version: "", url: "", entry: { module: "", imports: [] }, routes: { floor: manifest } },
    publicPath: "/",
    assetsBuildDirectory: "",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_singleFetch: true,
      v3_lazyRouteDiscovery: false,
    },
    isSpaMode: false,
  };
  return createRequestHandler({ build, mode: "production", getLoadContext: loadContext(services) });
}
