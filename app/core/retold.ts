import type { Problem } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** What a stored row is compared with: the columns its events tell. Columns the events do not tell are not looked at. */
export function differingColumns(row: object, told: Readonly<Record<string, unknown>>): string[] {
  const stored: Readonly<Record<string, unknown>> = { ...row };
  return Object.keys(told)
    .filter((name) => plain(stored[name]) !== plain(told[name]))
    .map((name) => `${name} is ${brief(stored[name])}, its events say ${brief(told[name])}`);
}

/**
 * Columns of an event beside its body are there for the eye; they must not tell another story, nor may the body be
 * written otherwise than canonically. One sentence, or none.
 *
 * @param beside what the body must say, by the name it has there; null stands for an absent one
 */
export function misreadEvent({ seq, body }: { readonly seq: number; readonly body: string }, beside: Readonly<Record<string, unknown>>): string[] {
  const event: unknown = JSON.parse(body);
  const said = typeof event === "object" && event !== null ? event : {};
  const same = Object.entries(beside).every(([name, value]) => (Reflect.get(said, name) ?? null) === value);
  return same && canonicalJson(event) === body ? [] : [`event ${seq} is not written as its body says`];
}

/** A problem for a report read by administrators: its code and what it names. */
export function problemLine({ code, params = {} }: Problem): string {
  const details = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  return [code, ...details].join(", ");
}

function plain(value: unknown): unknown {
  return value instanceof Date ? value.getTime() : value;
}

function brief(value: unknown): string {
  const text = value instanceof Date ? value.toISOString() : (JSON.stringify(value) ?? "missing");
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
