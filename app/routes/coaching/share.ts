import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { sharePractice } from "#app/coaching/share.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";

const form = z.object({ on: z.enum(["0", "1"]).transform((on) => on === "1") });

export const action = guarded("drills.read", async ({ me, services, params, request }) => {
  const sittingId = params.id ?? "";
  const typed = await formOf(request, form);
  const shared = typed ? await sharePractice(services, me, { sittingId, ...typed }) : refuse("bad-form");
  if (!shared.ok && shared.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(`${paths.debrief(sittingId, shared.ok ? undefined : shared.problem.code)}#coaching`);
});

export const loader = guarded("drills.read", ({ params }) => redirect(paths.debrief(params.id ?? "")));
