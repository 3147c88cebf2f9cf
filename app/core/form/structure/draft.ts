import type { Form, Item } from "#app/core/form/form.ts";
import type { WrittenForm, WrittenItem } from "#app/core/form/shape.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { Text } from "#app/core/text/text.ts";
import { errorAt, type Finding, type Path } from "#app/core/text/yaml/located.ts";

/** A form whose shape is right and whose structure is being checked. */
export type FormDraft = {
  readonly file: string;
  readonly written: WrittenForm;
  readonly form: Form;
  readonly handbook: Handbook;
};

export type FormCheck = (draft: FormDraft) => Finding[];

export type Placed<T> = { readonly path: Path; readonly item: T };

/** A warning at a value. */
export function warningAt(path: Path, code: string, message: Text): Finding {
  return { ...errorAt(path, code, message), severity: "warning" };
}

/** Every item with its place, in file order. */
export function placedItems(form: Form): Placed<Item>[] {
  return form.sections.flatMap(({ items }, s) => items.map((item, i) => ({ path: ["sections", s, "items", i], item })));
}

/** Every item as it is written, with its place, in file order. */
export function writtenItems(written: WrittenForm): Placed<WrittenItem>[] {
  return written.sections.flatMap(({ items }, s) => items.map((item, i) => ({ path: ["sections", s, "items", i], item })));
}
