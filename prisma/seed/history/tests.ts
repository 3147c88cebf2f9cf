import { comparedItems, type Case } from "#app/core/form/case/case.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import type { Attempt } from "#app/visits/qualify/attempts.server.ts";
import { idAt } from "#prisma/seed/history/chance.ts";
import type { Colleague } from "#prisma/seed/history/players.ts";

/** A form with the cases it is tried on. */
export type TestedForm = { readonly form: PinnedForm; readonly cases: readonly Case[] };

/** Has only just begun as an evaluator: every test is still to be taken. */
const UNTESTED = "evaluator4";

const DAY_MS = 24 * 3600_000;

/** Everybody else passed every test in their first days, without a fault. */
export function testsOf(people: readonly Colleague[], forms: readonly TestedForm[]): Attempt[] {
  const evaluators = people.filter(({ post, account }) => post === "evaluator" && account !== UNTESTED);
  return evaluators.flatMap(({ id: personId, account, hiredOn }) =>
    forms.flatMap(({ form, cases }, place) => {
      const [first] = cases;
      if (!first) return [];
      const at = Date.parse(`${hiredOn}T03:00:00Z`) + (place + 1) * DAY_MS;
      const { slug, hash: formHash } = form;
      const asked = new Set(comparedItems(form.form, first.key).map(({ id }) => id));
      const answers = Object.fromEntries(Object.entries(first.key).filter(([item]) => asked.has(item)));
      return [{ id: idAt(at, "test", account, slug), personId, slug, formHash, caseName: first.name, caseHash: first.hash, answers, share: 1, passed: true, at }];
    }),
  );
}
