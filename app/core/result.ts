/**
 * Outcome of an operation that may be refused. Refusals are values, bugs are thrown.
 * A `Problem` has a stable code; the sentence for it is in `app/words`, under `problems.<code>`.
 */
export type Problem = {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

export type Result<T, P = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: P };

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value };
}

export function refuse(code: string, params?: Problem["params"]): { ok: false; problem: Problem } {
  return { ok: false, problem: params ? { code, params } : { code } };
}
