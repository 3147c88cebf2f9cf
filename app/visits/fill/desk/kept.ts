import { EMPTY_DRAFT, type Draft } from "#app/visits/fill/draft.ts";

/** What a page had not sent yet of one item: its fields, the edition it saw, and the key of its save, if it was one. */
export type Kept = { draft: Draft; edition: number; key: string | null };

/** By item. Lives on the device under the person and the visit, so that nobody else is shown it. */
export type KeptAnswers = Readonly<Record<string, Kept>>;

export function keptName(personId: string, visitId: string): string {
  return `visit:${personId}:${visitId}`;
}

/** Whatever is stored that is still of this shape; anything else is as good as nothing. */
export function readKept(text: string | null): KeptAnswers {
  const said = parsed(text);
  if (typeof said !== "object" || said === null) return {};
  return Object.fromEntries(
    Object.entries(said).flatMap(([item, value]: [string, unknown]) => {
      const kept = keptIn(value);
      return kept ? [[item, kept]] : [];
    }),
  );
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}

function keptIn(value: unknown): Kept | null {
  if (typeof value !== "object" || value === null) return null;
  const [draft, edition, key]: unknown[] = [Reflect.get(value, "draft"), Reflect.get(value, "edition"), Reflect.get(value, "key")];
  if (typeof draft !== "object" || draft === null || typeof edition !== "number") return null;
  const { post, counter, badge } = EMPTY_DRAFT;
  // A device may have kept something before there were these.
  const whole = { post, counter, badge, ...draft };
  const fits = Object.entries(EMPTY_DRAFT).every(([name, empty]) => typeof Reflect.get(whole, name) === typeof empty);
  // Every field was looked at just now.
  return fits ? { draft: whole as Draft, edition, key: typeof key === "string" ? key : null } : null;
}
