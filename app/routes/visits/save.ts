import { redirect } from "@remix-run/node";
import { z } from "zod";
import { refuse, type Result } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import type { SaveReply } from "#app/visits/fill/reply.ts";
import { saveAnswer } from "#app/visits/save.server.ts";
import type { SavedAnswer, SaveRefusal } from "#app/visits/view/save.ts";

const form = z.object({
  item: z.string().max(100),
  answer: z.string().max(20_000).transform(parsed),
  edition: whole,
  key: z.string().min(1).max(100),
});

/** One answer, as the page saves it by itself. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const typed = await formOf(request, form);
  const outcome: Result<SavedAnswer, SaveRefusal> = typed
    ? await saveAnswer(services, me, { visitId: params.id ?? "", ...typed, answer: typed.answer ?? null })
    : refuse("bad-form");
  const reply: SaveReply = outcome.ok ? { saved: outcome.value, problem: null } : { saved: null, problem: outcome.problem };
  return Response.json(reply, { status: statusOf(reply.problem) });
});

export const loader = guarded("visits.fill", ({ params }) => redirect(paths.visit(params.id ?? "")));

/** What is no JSON is no answer either, and is refused as one. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function statusOf(problem: SaveRefusal | null): number {
  if (!problem) return 200;
  if (problem.code === "not-found") return 404;
  return problem.code === "answer-conflict" || problem.code === "visit-moved-on" ? 409 : 400;
}
