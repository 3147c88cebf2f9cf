import type { TFunction } from "i18next";
import type { Change, Part, Place, Value } from "#app/core/scenario/difference/change.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Arm } from "#app/core/scenario/scenario.ts";
import { tellGuard } from "#app/curriculum/script/guard.ts";
import { tellWord } from "#app/curriculum/versions/word.ts";

type T = TFunction<"words">;

/** One change as a sentence without its full stop. Texts are shown beside it, not in it. */
export function tellChange(t: T, { place, part, before, after }: Change): string {
  const where = tellPlace(t, place);
  if (part === "itself") return t(`versions.sentence.${after ? "cameItself" : "wentItself"}`, { place: where });
  if (part === "layout") return t("versions.sentence.layout");
  if (part === "order" || part === "portrait") return t(`versions.sentence.${part}`, { place: where });
  const said = { place: where, part: t(`versions.part.${part}`) };
  const form = before && after ? "changed" : after ? "came" : "went";
  if ((before ?? after)?.kind === "text") return t(`versions.sentence.${form}Text`, said);
  return t(`versions.sentence.${form}`, { ...said, before: before && tellValue(t, part, before), after: after && tellValue(t, part, after) });
}

function tellPlace(t: T, place: Place): string {
  const { kind, ...names } = place;
  return t(`versions.place.${kind}`, names);
}

function tellValue(t: T, part: Part, value: Value): string {
  const list = (names: readonly string[]) => (names.length === 0 ? t("versions.value.none") : names.join(t("versions.value.comma")));
  switch (value.kind) {
    case "text":
      return ""; // shown beside the sentence
    case "amount":
      return amount(value.amount, part === "mood");
    case "word":
      return tellWord(t, part, value.word);
    case "names":
      return list(value.names.map((name) => tellWord(t, part, name)));
    case "points":
      return list(DIMENSIONS.flatMap((dimension) => {
        const points = value.points[dimension] ?? 0;
        return points === 0 ? [] : [t("versions.value.points", { dimension: t(`trade.dimension.${dimension}`), points: amount(points, true) })];
      }));
    case "guard":
      return tellGuard(t, value.guard);
    case "ways":
      return tellWays(t, value.arms);
  }
}

/** With a true minus sign, and a sign before gains where it is a change. */
function amount(value: number, signed: boolean): string {
  if (value < 0) return `−${-value}`;
  return signed && value > 0 ? `+${value}` : `${value}`;
}

function tellWays(t: T, arms: readonly Arm[]): string {
  const told = arms.map(({ when, to }) => {
    if (when) return t("versions.value.way", { to, condition: tellGuard(t, when) });
    return arms.length > 1 ? t("versions.value.otherwise", { to }) : to;
  });
  return told.join(t("versions.value.wayJoint"));
}
