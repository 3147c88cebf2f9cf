import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse, type Result } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { locateVisit, unlocateVisit } from "#app/visits/locate.server.ts";
import { ownVisit } from "#app/visits/own.server.ts";
import { located } from "#app/visits/place/posted.ts";
import type { PlaceReply } from "#app/visits/view/fill.ts";

const form = z.union([z.object({ deed: z.literal("take-back") }), located]);

/** Where the evaluator is, as the page sends it once, or that it is taken back, which a plain form can do too. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!(await ownVisit(services, me, visitId))) throw refusal(404, "Not Found");
  const outcome: Result<unknown> = !typed
    ? refuse("bad-form")
    : "deed" in typed
      ? await unlocateVisit(services, me, visitId)
      : await locateVisit(services, me, { visitId, ...typed });
  const problem = outcome.ok ? null : outcome.problem;
  if (!request.headers.get("Accept")?.includes("application/json")) return redirect(paths.visit(visitId, problem?.code));
  const reply: PlaceReply = { problem };
  return Response.json(reply, { status: statusOf(problem?.code) });
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));

function statusOf(code: string | undefined): number {
  if (!code) return 200;
  return code === "visit-moved-on" ? 409 : 400;
}
