import type { FormChange, FormPlace } from "#app/core/form/difference/change.ts";
import type { Form } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { gravest, type Grade } from "#app/core/scenario/difference/change.ts";
import type { Text } from "#app/core/text/text.ts";
import { numbersOf } from "#app/curriculum/forms/shares.ts";

/** What of a form changed, with all that changed about it; options belong to their item. */
export type Changed = {
  readonly key: string;
  readonly about: "form" | "section" | "item";
  /** Of the item, as it is numbered now, or was before it went; null for the others. */
  readonly number: string | null;
  /** Of the section, or the item's question, as it is now or was; null for the form. */
  readonly name: Text | null;
  readonly grade: Grade | null;
  readonly changes: readonly FormChange[];
};

/** Changes by what they are about, in the order in which they are given. */
export function changedThings(changes: readonly FormChange[], before: Form, after: Form): Changed[] {
  const groups = new Map<string, FormChange[]>();
  for (const change of changes) {
    const key = keyOf(change.place);
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  return [...groups].map(([key, own]) => {
    const { about, id } = aboutOf(own[0]?.place ?? { kind: "form" });
    const named = nameIn(after, about, id) ?? nameIn(before, about, id);
    return { key, about, number: null, name: null, ...named, grade: gravest(own.map(({ grade }) => grade)), changes: own };
  });
}

/** The words of an option, after a change or else before it. */
export function optionText(place: FormPlace, before: Form, after: Form): Text | null {
  if (place.kind !== "option") return null;
  for (const form of [after, before]) {
    const item = itemsOf(form).find(({ id }) => id === place.item);
    const option = item?.kind === "choice" ? item.options.find(({ id }) => id === place.id) : undefined;
    if (option) return option.text;
  }
  return null;
}

function aboutOf(place: FormPlace): { about: Changed["about"]; id: string } {
  if (place.kind === "form") return { about: "form", id: "" };
  return place.kind === "section" ? { about: "section", id: place.id } : { about: "item", id: place.kind === "option" ? place.item : place.id };
}

function keyOf(place: FormPlace): string {
  const { about, id } = aboutOf(place);
  return `${about}-${id}`;
}

function nameIn(form: Form, about: Changed["about"], id: string): { name: Text; number: string | null } | null {
  if (about === "item") {
    const item = itemsOf(form).find((each) => each.id === id);
    return item ? { name: item.question, number: numbersOf(form).get(id) ?? null } : null;
  }
  const section = about === "section" ? form.sections.find((each) => each.id === id) : undefined;
  return section ? { name: section.title, number: null } : null;
}
