import { guarded, refusal } from "#app/platform/guard.server.ts";
import { boardChanges } from "#app/standings/changes.server.ts";
import { readFilters, readKind } from "#app/standings/view/filters.ts";

export const loader = guarded("boards.own", ({ me, services, params, url, request }) => {
  const kind = readKind(params.kind);
  const stream = kind && boardChanges(services, me, kind, readFilters(kind, url.searchParams), request.signal);
  if (!stream) throw refusal(404, "Not Found");
  // To a browser that means: do not ask again.
  if (stream === "full") return new Response(null, { status: 204 });
  return new Response(stream, { headers: { "Content-Type": "text/event-stream", "Cache-Control": "no-store, no-transform", "X-Accel-Buffering": "no" } });
});
