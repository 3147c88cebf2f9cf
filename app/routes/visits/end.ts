import { redirect } from "@remix-run/node";
import { z } from "zod";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { ownVisit } from "#app/visits/own.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";

const form = z.object({ cause: z.enum(VOID_CAUSES), seen: whole, reason: z.string().max(20_000).default("") });

/** The evaluator stops a visit that cannot be gone on with. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!(await ownVisit(services, me, visitId))) throw refusal(404, "Not Found");
  if (!typed) return redirect(paths.visit(visitId, "bad-form"));
  const ended = await voidVisit(services, me, { visitId, ...typed });
  if (!ended.ok && ended.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(paths.visit(visitId, ended.ok ? undefined : ended.problem.code));
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));
