import type { TFunction } from "i18next";
import type { Condition, Form } from "#app/core/form/form.ts";
import { itemsOf } from "#app/core/form/visible.ts";
import { numbersOf } from "#app/curriculum/forms/shares.ts";
import type { Formats } from "#app/words/formats.ts";
import type { Text } from "#app/core/text/text.ts";

/** What it takes to say something about a form to a reader. */
export type Voice = { readonly t: TFunction<"words">; readonly read: (text: Text) => string; readonly formats: Formats };

/** When an item is shown, in words: the number of the item it hangs on and the answer that it wants there. */
export function tellCondition(voice: Voice, form: Form, condition: Condition): string {
  const item = numbersOf(form).get(condition.item) ?? condition.item;
  return voice.t("forms.condition.said", { item, answer: tellWanted(voice, form, condition) });
}

function tellWanted({ t, read, formats }: Voice, form: Form, condition: Condition): string {
  const asked = itemsOf(form).find(({ id }) => id === condition.item);
  if ("is" in condition) {
    if (typeof condition.is === "string") return t("forms.condition.is", { answer: t(`visits.${condition.is}`) });
    const { option } = condition.is;
    const found = asked?.kind === "choice" ? asked.options.find(({ id }) => id === option) : undefined;
    return t("forms.condition.is", { answer: found ? read(found.text) : option });
  }
  const [bound, amount] = "atLeast" in condition ? (["atLeast", condition.atLeast] as const) : (["atMost", condition.atMost] as const);
  if (asked?.kind === "timing") return t(`forms.condition.${bound}`, { amount: formats.duration(amount * 1000) });
  if (asked?.kind === "count") return t(`forms.condition.${bound}`, { amount: t("forms.worth.count", { from: amount, unit: read(asked.unit) }) });
  return t(`forms.condition.${bound}`, { amount: t("visits.level", { level: amount }) });
}
