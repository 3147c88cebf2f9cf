import { redirect } from "@remix-run/node";
import { z } from "zod";
import { ok, refuse } from "#app/core/result.ts";
import type { PlayAnswer } from "#app/drills/player/answer.ts";
import { postPulse } from "#app/drills/pulse.server.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { answerPost } from "#app/routes/sittings/answer.server.ts";

/** What the page shows: one that is behind, or says nothing, is sent the state. */
const form = z.object({ turn: whole.optional(), paused: z.enum(["0", "1"]).optional() });

export const action = guarded("drills.play", async (visit) => {
  const sittingId = visit.params.id ?? "";
  const shown = await formOf(visit.request, form);
  const pulse = shown ? await postPulse(visit.services, visit.me, sittingId) : refuse("bad-form");
  if (!shown || !pulse.ok) return answerPost(visit, sittingId, pulse.ok ? refuse("bad-form") : pulse);
  const { turn, paused, over } = pulse.value;
  const current = turn === shown.turn && paused === (shown.paused === "1") && !over;
  const nothingNew: PlayAnswer = { state: null, problem: null };
  return current ? Response.json(nothingNew) : answerPost(visit, sittingId, ok(null));
});

export const loader = guarded("drills.play", ({ params }) => redirect(paths.sitting(params.id ?? "")));
