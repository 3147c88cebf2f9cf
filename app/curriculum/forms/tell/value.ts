import type { TFunction } from "i18next";
import type { FormPart, FormValue } from "#app/core/form/difference/change.ts";
import type { Evidence, Form, Measure } from "#app/core/form/form.ts";
import { TAP_MARKS } from "#app/core/form/tap.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { CHANNELS } from "#app/core/scenario/scenario.ts";
import { VISIT_MODES } from "#app/core/visit/visit.ts";
import { tellCondition, type Voice } from "#app/curriculum/forms/tell/condition.ts";
import { tellThresholds } from "#app/curriculum/forms/tell/worth.ts";

type T = TFunction<"words">;

const KINDS = ["yes-no", "scale", "choice", "timing", "count", "text", "served", "photo", "audio", "receipt"] as const satisfies readonly Measure["kind"][];
const SECONDS: readonly FormPart[] = ["target", "limit"];

/** What is to back an answer up, in words; as its evaluator reads it. */
export function tellEvidence(t: T, { kinds, when }: Evidence): string {
  const things = kinds.map((kind) => t(`visits.evidence.${kind}`)).join(t("visits.evidence.or"));
  return t(`visits.evidence.${when}`, { things });
}

/** How an item is answered, in words. */
export function tellKind(t: T, kind: Measure["kind"]): string {
  return t(`forms.kind.${kind}`);
}

/**
 * A value of a form before or after a change, in words; texts are shown as they are and not told here.
 * @param form the version whose value it is
 */
export function tellValue(voice: Voice, form: Form, part: FormPart, value: Exclude<FormValue, { kind: "text" }>): string {
  const { t, formats } = voice;
  switch (value.kind) {
    case "amount":
      if (SECONDS.includes(part)) return formats.duration(value.amount * 1000);
      return part === "value" ? t("forms.worth.per", { value: value.amount }) : String(value.amount);
    case "word":
      return tellWord(t, value.word);
    case "words":
      return value.words.map((word) => tellWord(t, word)).join(t("forms.comma"));
    case "names":
      return value.names.join(t("forms.comma"));
    case "switch":
      return t(value.on ? "visits.yes" : "visits.no");
    case "condition":
      return tellCondition(voice, form, value.condition);
    case "evidence":
      return tellEvidence(t, value.evidence);
    case "thresholds":
      return tellThresholds(voice, value.thresholds, "").map(({ answer, worth }) => t("forms.worth.line", { answer: answer.trim(), worth })).join(t("forms.semicolon"));
    case "position":
      return tellPosition(t, form, value);
  }
}

function tellPosition(t: T, form: Form, { section, number }: Extract<FormValue, { kind: "position" }>): string {
  const place = form.sections.findIndex(({ id }) => id === section) + 1;
  return section === null ? t("forms.position", { number }) : t("forms.positionIn", { section: place, number });
}

/** A word of the trade's own vocabulary; one that is not known stays as it is. */
function tellWord(t: T, word: string): string {
  const among = <W extends string>(known: readonly W[], say: (found: W) => string) => {
    const found = known.find((each) => each === word);
    return found === undefined ? null : say(found);
  };
  return (
    among(KINDS, (kind) => tellKind(t, kind)) ??
    among(DIMENSIONS, (dimension) => t(`trade.dimension.${dimension}`)) ??
    among(CHANNELS, (channel) => t(`trade.channel.${channel}`)) ??
    among(VISIT_MODES, (mode) => t(`trade.visitMode.${mode}`)) ??
    among(TAP_MARKS, (mark) => t(`capture.marks.${mark}`)) ??
    among(["yes", "no"], (answer) => t(`visits.${answer}`)) ??
    among(["premises"], () => t("forms.premises")) ??
    word
  );
}
