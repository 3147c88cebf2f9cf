import { redirect } from "@remix-run/node";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { acceptVisit } from "#app/visits/accept.server.ts";
import { declineVisit } from "#app/visits/decline.server.ts";
import { ownVisit } from "#app/visits/own.server.ts";

const form = z.object({ deed: z.enum(["accept", "decline"]), seen: whole, reason: z.string().max(20_000).default("") });

/** The evaluator's answer to an offer; no is also said after yes. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!(await ownVisit(services, me, visitId))) throw refusal(404, "Not Found");
  if (!typed) return redirect(paths.visit(visitId, "bad-form"));
  const { deed, ...post } = typed;
  const answered = await { accept: acceptVisit, decline: declineVisit }[deed](services, me, { visitId, ...post });
  if (!answered.ok && answered.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(paths.visit(visitId, answered.ok ? undefined : answered.problem.code));
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));
