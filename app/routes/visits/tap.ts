import { redirect } from "@remix-run/node";
import { z } from "zod";
import { TAP_MARKS } from "#app/core/form/tap.ts";
import { refuse, type Result } from "#app/core/result.ts";
import type { TapAct } from "#app/core/visit/taps.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { tapVisit } from "#app/visits/tap.server.ts";
import type { TapReply } from "#app/visits/view/now.ts";

const key = z.string().min(1).max(100);
const at = z
  .string()
  .regex(/^\d{1,14}$/)
  .transform(Number)
  .nullish()
  .transform((said) => said ?? null);
/** Which of the two it is, is which button was pressed. */
const form = z.union([z.object({ key, at, mark: z.enum(TAP_MARKS) }), z.object({ key, at, undoes: key })]);

/** One tap, or the undoing of one: the page is told what stands, a plain form is sent back to it. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  const outcome: Result<TapAct[]> = typed ? await tapVisit(services, me, { visitId, ...typed }) : refuse("bad-form");
  const problem = outcome.ok ? null : outcome.problem.code;
  if (!request.headers.get("Accept")?.includes("application/json")) {
    if (problem === "not-found") throw refusal(404, "Not Found");
    return redirect(paths.visitNow(visitId));
  }
  const reply: TapReply = { acts: outcome.ok ? outcome.value : null, problem };
  return Response.json(reply, { status: statusOf(problem) });
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visitNow(params.id ?? "")));

function statusOf(problem: string | null): number {
  if (!problem) return 200;
  if (problem === "not-found") return 404;
  return problem === "visit-moved-on" ? 409 : 400;
}
