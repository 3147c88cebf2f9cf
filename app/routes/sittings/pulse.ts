import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import type { PlayAnswer } from "#app/drills/player/answer.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { answerPost } from "#app/routes/sittings/answer.server.ts";

/** What the page shows, so that only a page that is behind is sent the state. */
const form = z.object({ turn: whole, paused: z.enum(["0", "1"]).transform((paused) => paused === "1") });

export const action = guarded("drills.play", async (visit) => {
  const sittingId = visit.params.id ?? "";
  const shown = await formOf(visit.request, form);
  const outcome = shown ? await postPulse(visit.services, visit.me, sittingId) : refuse("bad-form");
  const { turn, paused, over } = outcome.ok ? outcome.value : { turn: null, paused: null, over: true };
  const current: PlayAnswer = { state: null, problem: null };
  if (shown && turn === shown.turn && paused === shown.paused && !over) return Response.json(current);
  return answerPost(visit, sittingId, outcome);
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.sitting(params.id ?? "")));
