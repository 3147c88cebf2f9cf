import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { postPause } from "#app/drills/pause.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { answerPost } from "#app/routes/sittings/answer.server.ts";

const form = z.object({ on: z.enum(["0", "1"]).transform((on) => on === "1") });

export const action = guarded("drills.play", async (visit) => {
  const sittingId = visit.params.id ?? "";
  const typed = await formOf(visit.request, form);
  const outcome = typed ? await postPause(visit.services, visit.me, { sittingId, ...typed }) : refuse("bad-form");
  return answerPost(visit, sittingId, outcome);
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.sitting(params.id ?? "")));
