import type { Item } from "#app/core/form/form.ts";
import type { Voice } from "#app/curriculum/forms/tell/condition.ts";

/** What each answer to an item is worth, a line each: the answer, and its worth in per cent of the item's weight. Empty where nothing is scored. */
export type WorthLine = { readonly answer: string; readonly worth: string };

/** Source: scoring rules, "A visit"; as `valueOf` computes it. */
export function worthOf(voice: Voice, item: Item): WorthLine[] {
  const { t, read, formats } = voice;
  const per = (value: number) => t("forms.worth.per", { value });
  const time = (seconds: number) => formats.duration(seconds * 1000);
  switch (item.kind) {
    case "yes-no":
      return (["yes", "no"] as const).map((answer) => ({ answer: t(`visits.${answer}`), worth: per(answer === item.good ? 100 : 0) }));
    case "scale":
      return [1, 2, 3, 4, 5].map((level) => ({ answer: tellLevel(voice, item, level), worth: per((level - 1) * 25) }));
    case "choice":
      return item.options.map(({ text, value }) => ({ answer: read(text), worth: per(value) }));
    case "timing":
      return [
        { answer: t("forms.worth.upTo", { time: time(item.target) }), worth: per(100) },
        { answer: t("forms.worth.between"), worth: t("forms.worth.falling") },
        { answer: t("forms.worth.from", { time: time(item.limit) }), worth: per(0) },
      ];
    case "count":
      return tellThresholds(voice, item.thresholds, read(item.unit));
    case "text":
    case "served":
    case "photo":
    case "audio":
    case "receipt":
      return [];
  }
}

function tellLevel({ t, read }: Voice, { low, high }: Extract<Item, { kind: "scale" }>, level: number): string {
  if (level === 1) return t("visits.levelLow", { text: read(low) });
  return level === 5 ? t("visits.levelHigh", { text: read(high) }) : t("visits.level", { level });
}

/** From each threshold to the one before the next. */
export function tellThresholds({ t }: Pick<Voice, "t">, thresholds: readonly { readonly from: number; readonly value: number }[], unit: string): WorthLine[] {
  return thresholds.map(({ from, value }, i) => {
    const to = (thresholds[i + 1]?.from ?? Infinity) - 1;
    const said = to === from ? "count" : to === Infinity ? "countFrom" : "countBetween";
    return { answer: t(`forms.worth.${said}`, { from, to, unit }), worth: t("forms.worth.per", { value }) };
  });
}
