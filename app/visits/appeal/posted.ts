import { APPEAL_KINDS, type AppealedItem, type AppealKind } from "#app/core/visit/appeal.ts";

/** Name of one field of one item in the form of an appeal. */
export function appealField(item: string, field: "on" | "kind" | "text"): string {
  return `${item}.${field}`;
}

/** One ticked item as it was typed; the kind may still be missing. */
export type TypedItem = { item: string; kind: AppealKind | ""; text: string };

/** Longest text that is read at all; what is too long is refused with a sentence. */
const LONGEST = 20_000;

/** The ticked items of a posted appeal. */
export function typedItems(form: FormData): TypedItem[] {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, LONGEST) : "";
  };
  return [...form.keys()].flatMap((name): TypedItem[] => {
    if (!name.endsWith(".on")) return [];
    const item = name.slice(0, -".on".length);
    const kind = APPEAL_KINDS.find((known) => known === text(appealField(item, "kind"))) ?? "";
    return [{ item, kind, text: text(appealField(item, "text")) }];
  });
}

/** The same as it is appealed; null where what is wrong was not said of each. */
export function appealedIn(typed: readonly TypedItem[]): AppealedItem[] | null {
  const items = typed.flatMap(({ item, kind, text }) => (kind === "" ? [] : [{ item, kind, text }]));
  return items.length === typed.length ? items : null;
}
