import { redirect } from "@remix-run/node";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { submitVisit } from "#app/visits/submit.server.ts";

const form = z.object({ seen: whole.optional() });

/** Hands the visit in; what is wanting is on the page it leads back to. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  const submitted = await submitVisit(services, me, { visitId, ...typed });
  if (!submitted.ok && submitted.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(paths.visit(visitId, submitted.ok ? undefined : submitted.problem.code));
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));
