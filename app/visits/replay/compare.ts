import { differingColumns, misreadEvent } from "#app/core/retold.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { VisitLife } from "#app/core/visit/life.ts";
import type { PinnedForm } from "#app/library/library.server.ts";
import { columnsOf, planColumnsOf } from "#app/visits/visit/columns.ts";

export type StoredVisitEvent = {
  readonly seq: number;
  readonly at: Date;
  readonly kind: string;
  readonly actorId: string;
  readonly body: string;
  readonly prevHash: string;
  readonly hash: string;
};

export type StoredVisitAnswer = { readonly item: string; readonly body: string };

/** Each column that says something else than the visit its events tell. */
export function compareVisit(row: object, life: VisitLife, form: PinnedForm): string[] {
  const expected = { ...planColumnsOf(life), ...columnsOf(life), slug: form.slug };
  return [
    ...(life.planned.rules === form.rules.version ? [] : [`it was planned under scoring rules ${life.planned.rules}, its form has ${form.rules.version}`]),
    ...differingColumns(row, expected),
  ];
}

/** Once handed in, the answers as they stand are those of the log; before that and while returned they may be others. */
export function compareAnswers(answers: readonly StoredVisitAnswer[], { standing, answers: submitted }: VisitLife): string[] {
  if (!submitted || standing.state === "returned") return [];
  const stored = new Map(answers.map(({ item, body }) => [item, body]));
  const said = new Map(Object.entries(submitted).map(([item, answer]) => [item, canonicalJson(answer)]));
  const items = [...new Set([...stored.keys(), ...said.keys()])].sort();
  return items
    .filter((item) => stored.get(item) !== said.get(item))
    .map((item) => `the answer to ${item} is not the one submitted`);
}

export function compareVisitEvent({ seq, kind, actorId, body }: StoredVisitEvent): string[] {
  return misreadEvent({ seq, body }, { kind, actor: actorId });
}
