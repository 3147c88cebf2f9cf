import { redirect } from "@remix-run/node";
import { leaveSitting } from "#app/drills/leave.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";

export const action = guarded("drills.play", async ({ me, services, params }) => {
  const sittingId = params.id ?? "";
  const left = await leaveSitting(services, me, sittingId);
  if (!left.ok && left.problem.code === "not-found") throw refusal(404, "Not Found");
  // Left twice, or over already: the debrief is the true state either way.
  return redirect(paths.debrief(sittingId));
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.sitting(params.id ?? "")));
