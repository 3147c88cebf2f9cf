import type { Answers, Form, Item } from "#app/core/form/form.ts";
import { isScored } from "#app/core/form/kinds.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import type { Text } from "#app/core/text/text.ts";

/** A narrated visit to try an evaluator on: what is told, and how the form is answered from it. */
export type Case = {
  readonly name: string;
  /** Of the file's text: tells whether a case taken earlier is still the same. */
  readonly hash: string;
  readonly title: Text;
  readonly told: Text;
  /** Every item that is shown, and no other. */
  readonly key: Answers;
  /** By timing item: how many seconds off still agree, where the story says so. */
  readonly within: Readonly<Record<string, number>>;
  /** By item: why the key is so. */
  readonly because: Readonly<Record<string, Text>>;
};

/** Items whose answers are compared with a key: those that are scored and shown by these answers. */
export function comparedItems(form: Form, answers: Answers): readonly Item[] {
  const shown = visibleItems(form, answers);
  return itemsOf(form).filter(({ id, kind }) => isScored(kind) && shown.has(id));
}
