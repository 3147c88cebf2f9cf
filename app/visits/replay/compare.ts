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
  const expected: Readonly<Record<string, unknown>> = { ...planColumnsOf(life), ...columnsOf(life), slug: form.slug };
  const stored: Readonly<Record<string, unknown>> = { ...row };
  const columns = Object.keys(expected).filter((name) => plain(stored[name]) !== plain(expected[name]));
  return [
    ...(life.planned.rules === form.rules.version ? [] : [`it was planned under scoring rules ${life.planned.rules}, its form has ${form.rules.version}`]),
    ...columns.map((name) => `${name} is ${brief(stored[name])}, its events say ${brief(expected[name])}`),
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

/** Columns beside the body are there for the eye; they must not tell another story. */
export function compareVisitEvent({ seq, kind, actorId, body }: StoredVisitEvent): string[] {
  const event: unknown = JSON.parse(body);
  const said = typeof event === "object" && event !== null ? event : {};
  const same = canonicalJson(event) === body && Reflect.get(said, "kind") === kind && Reflect.get(said, "actor") === actorId;
  return same ? [] : [`event ${seq} is not written as its body says`];
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function brief(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "missing");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
