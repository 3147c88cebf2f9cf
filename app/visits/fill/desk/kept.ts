import { draftFrom, type Draft } from "#app/visits/fill/draft.ts";

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
  const [said, edition, key]: unknown[] = [Reflect.get(value, "draft"), Reflect.get(value, "edition"), Reflect.get(value, "key")];
  const draft = draftFrom(said);
  return draft && typeof edition === "number" ? { draft, edition, key: typeof key === "string" ? key : null } : null;
}
