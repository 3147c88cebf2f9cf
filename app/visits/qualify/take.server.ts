import type { Bearer } from "#app/core/access/can.ts";
import { compareCase, isPassed } from "#app/core/form/case/compare.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { dayOf } from "#app/core/time/month.ts";
import { casesOf } from "#app/library/cases.server.ts";
import { publishedForm } from "#app/library/forms.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Drafts } from "#app/visits/fill/drafts.ts";
import { readAttempts, storeAttempts } from "#app/visits/qualify/attempts.server.ts";
import { comparedSections, sheetOf } from "#app/visits/qualify/sheet.ts";
import { nextCase, standingOf } from "#app/visits/qualify/standing.ts";
import { fillSections } from "#app/visits/view/make/fill.ts";

/** `caseHash`: of the case the page showed. */
export type TestPost = { readonly slug: string; readonly caseHash: string; readonly drafts: Drafts };

/**
 * Hands in a test: compares the answers with the key and keeps what came of it. Handed in twice it is taken once. Refuses
 * `not-found`, `test-incomplete` (`count` items asked and not answered), `test-passed` (before, for good), `test-wait`
 * (`day` from which it may be tried again), `test-moved-on` (another case is to be read now).
 */
export async function takeTest(services: Services, me: Bearer, { slug, caseHash, drafts }: TestPost): Promise<Result<{ id: string }>> {
  const content = await publishedForm(services, slug);
  const cases = content ? await casesOf(services, content) : [];
  if (!content || cases.length === 0) return refuse("not-found");
  const { answers, missing } = sheetOf(comparedSections(fillSections(content.form)), drafts);
  const { qualify } = (await currentPolicy(services)).visits;
  return services.db.$transaction(async (tx) => {
    const tried = await readAttempts(tx, services, me.id, slug);
    const last = tried.at(-1);
    if (last?.caseHash === caseHash && last.answers === canonicalJson(answers)) return ok({ id: last.id });
    const at = services.clock.now();
    const standing = standingOf(tried, { cases, waitDays: qualify.waitDays, today: dayOf(at, services.env.bankTz) });
    if (standing.state === "passed") return refuse("test-passed");
    if (standing.state === "waiting") return refuse("test-wait", { day: standing.from });
    const found = nextCase(cases, tried, me.id);
    if (found?.hash !== caseHash) return refuse("test-moved-on");
    if (missing.length > 0) return refuse("test-incomplete", { count: missing.length });
    const comparison = compareCase(content.form, found, answers);
    const passed = isPassed(comparison, qualify);
    const id = services.ids.next();
    const { share } = comparison;
    await storeAttempts(tx, [{ id, personId: me.id, slug, formHash: content.hash, caseName: found.name, caseHash, answers, share, passed, at }]);
    await appendAudit(services, tx, { actorId: me.id, deed: "test-taken", subject: slug, detail: { case: found.name, passed } });
    return ok({ id });
  });
}
