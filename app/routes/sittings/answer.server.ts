import { redirect } from "@remix-run/node";
import type { Problem, Result } from "#app/core/result.ts";
import { playView } from "#app/drills/play.server.ts";
import type { PlayAnswer, PlayState } from "#app/drills/player/answer.ts";
import { drawPortrait } from "#app/drills/portrait/portrait.server.ts";
import type { PlayView } from "#app/drills/view/play.ts";
import { paths } from "#app/paths.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";

type Asker = { me: Me; services: Services; request: Request };

/** The view with the drawing that belongs to it. */
export function stateOf(play: PlayView): PlayState {
  return { play, portrait: drawPortrait(play.customer.portrait, play.customer.name.en, play.mood) };
}

/**
 * Answers a post of the player: the page gets the true state and the reason of a refusal as JSON, a plain form is
 * sent back to the player, where it sees the same.
 */
export async function answerPost({ me, services, request }: Asker, sittingId: string, outcome: Result<PlayView | null>): Promise<Response> {
  const problem = outcome.ok ? null : outcome.problem;
  if (!wantsJson(request)) return redirect(paths.sittingNow(sittingId, problem?.code));
  const view = (outcome.ok && outcome.value) || (await viewNow(services, me, sittingId));
  const answer: PlayAnswer = { state: view && stateOf(view), problem };
  return Response.json(answer, { status: statusOf(problem) });
}

async function viewNow(services: Services, me: Me, sittingId: string): Promise<PlayView | null> {
  const view = await playView(services, me, sittingId);
  return view.ok ? view.value : null;
}

function wantsJson(request: Request): boolean {
  return request.headers.get("Accept")?.includes("application/json") ?? false;
}

function statusOf(problem: Problem | null): number {
  if (!problem) return 200;
  if (problem.code === "not-found") return 404;
  return problem.code === "bad-form" ? 400 : 409;
}
