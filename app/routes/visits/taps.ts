import { redirect } from "@remix-run/node";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { correctTaps } from "#app/visits/correct.server.ts";

const time = z.string().max(20);
const form = z.object({ entered: time, number: time, called: time, finished: time }).partial();

/** Taps corrected by hand; what is wrong with them is on the page it leads back to. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!typed) throw refusal(400, "Bad Request");
  const { entered, number, called, finished } = typed;
  const said = Object.entries({ entered, number, called, finished }).filter(([, each]) => each !== undefined);
  const corrected = await correctTaps(services, me, visitId, Object.fromEntries(said));
  if (!corrected.ok && corrected.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(paths.visit(visitId, corrected.ok ? undefined : corrected.problem.code));
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));
