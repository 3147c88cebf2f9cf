import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { postHint } from "#app/drills/hint.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { answerPost } from "#app/routes/sittings/answer.server.ts";

const form = z.object({ turn: whole });

export const action = guarded("drills.play", async (visit) => {
  const sittingId = visit.params.id ?? "";
  const typed = await formOf(visit.request, form);
  const outcome = typed ? await postHint(visit.services, visit.me, { sittingId, ...typed }) : refuse("bad-form");
  return answerPost(visit, sittingId, outcome);
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.sitting(params.id ?? "")));
