import { EMPTY_DRAFT, type Draft } from "#app/visits/fill/draft.ts";

/** Name of one field of one item in the plain form of a section. */
export function fieldName(item: string, field: keyof Draft | "edition"): string {
  return `${item}.${field}`;
}

/** What a plain form says of an item: its fields, and the edition the page showed. Fields it does not have are empty. */
export function postedDraft(form: FormData, item: string): { draft: Draft; edition: number } {
  const field = (name: keyof Draft | "edition") => {
    const value = form.get(fieldName(item, name));
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  };
  const { na: _box, ...texts } = EMPTY_DRAFT;
  // The keys are those of `texts`, whose values are all strings.
  const read = Object.fromEntries((Object.keys(texts) as (keyof typeof texts)[]).map((name) => [name, field(name)])) as typeof texts;
  const edition = /^\d{1,6}$/.test(field("edition")) ? Number(field("edition")) : 0;
  return { draft: { ...read, na: field("na") !== "" }, edition };
}

/** Beyond this no field of the form goes; what is too long is refused with a sentence, not cut in silence. */
const LONGEST = 20_000;
