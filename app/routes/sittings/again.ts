import { redirect } from "@remix-run/node";
import { z } from "zod";
import type { Problem } from "#app/core/result.ts";
import { refuse } from "#app/core/result.ts";
import { takeUpAgain } from "#app/drills/again.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";

const form = z.object({ turn: whole });

export const action = guarded("drills.play", async ({ me, services, params, request }) => {
  const sittingId = params.id ?? "";
  const typed = await formOf(request, form);
  const again = typed ? await takeUpAgain(services, me, { sittingId, ...typed }) : refuse("bad-form");
  if (again.ok) return redirect(paths.sitting(again.value.sittingId));
  if (again.problem.code === "not-found") throw refusal(404, "Not Found");
  return redirect(placeOf(again.problem, sittingId));
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.debrief(params.id ?? "")));

/** Where the true state is to be seen: the practice under way from the brief, one that goes on in the player. */
function placeOf({ code, params }: Problem, sittingId: string): string {
  if (code === "not-over") return paths.sittingNow(sittingId, code);
  if (typeof params?.slug === "string") return paths.drill(params.slug, code);
  return paths.debrief(sittingId, code);
}
