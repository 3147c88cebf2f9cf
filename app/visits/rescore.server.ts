import type { Bearer } from "#app/core/access/can.ts";
import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answers, Form } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Services } from "#app/platform/services.server.ts";
import { isForHearing } from "#app/visits/visit/access.ts";
import { changeVisit, type DeedPost } from "#app/visits/visit/change.server.ts";

/** `answers` by item, each in the shape of `Answer`, as it was sent; notes are left away. */
export type RescorePost = DeedPost & { readonly answers: Readonly<Record<string, unknown>> };

/**
 * Whoever hears an appeal scores its items without knowing how they were scored; from then on these scores stand. Sent
 * twice it is done once. Refuses `not-found`, `visit-moved-on` (no appeal, or scored already), `visit-not-yours`, and
 * `hearing-incomplete` where an item is left or its answer does not fit (`rescoredIn` says which).
 */
export async function rescoreAppeal(services: Services, me: Bearer, post: RescorePost): Promise<Result<{ visitId: string }>> {
  const rescored = await changeVisit(services, me, post, {
    concerns: (visit) => isForHearing(me, visit),
    isDone({ life: { standing, appeal }, content }) {
      const { answers, problems } = rescoredIn(content.form, namesOf(appeal?.items ?? []), post.answers);
      const before = standing.state === "appealed" && standing.hearerId === me.id ? appeal?.rescored : null;
      return problems.size === 0 && canonicalJson(before?.answers ?? null) === canonicalJson(answers);
    },
    step(_tx, { life: { appeal }, content }) {
      if (appeal?.rescored) return refuse("visit-moved-on");
      const { answers, problems } = rescoredIn(content.form, namesOf(appeal?.items ?? []), post.answers);
      return problems.size > 0 ? refuse("hearing-incomplete", { count: problems.size }) : ok({ kind: "rescored", actor: me.id, answers });
    },
  });
  return rescored.ok ? ok({ visitId: post.visitId }) : rescored;
}

/** What was sent for each appealed item, and what is wrong with it. */
function rescoredIn(form: Form, appealed: readonly string[], sent: Readonly<Record<string, unknown>>): { answers: Answers; problems: ReadonlyMap<string, Problem> } {
  const problems = new Map<string, Problem>();
  const answers = itemsOf(form).flatMap((item) => {
    if (!appealed.includes(item.id)) return [];
    const said = checkAnswer(item, Object.hasOwn(sent, item.id) ? sent[item.id] : null);
    if (said.ok) return [[item.id, { ...said.value, note: null }] as const];
    problems.set(item.id, said.problem);
    return [];
  });
  return { answers: Object.fromEntries(answers), problems };
}

function namesOf(items: readonly { readonly item: string }[]): string[] {
  return items.map(({ item }) => item);
}
