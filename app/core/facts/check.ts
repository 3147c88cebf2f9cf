import { amountsIn } from "#app/core/facts/check/amounts.ts";
import { linesIn } from "#app/core/facts/check/lines.ts";
import { namesIn } from "#app/core/facts/check/names.ts";
import { passageOf, type Literal, type Passage } from "#app/core/facts/check/passage.ts";
import { checkPlaceholders } from "#app/core/facts/check/placeholders.ts";
import { ratesIn } from "#app/core/facts/check/rates.ts";
import type { Facts } from "#app/core/facts/fact.ts";
import { textsIn, type PlacedText } from "#app/core/facts/fill.ts";
import type { Text } from "#app/core/text/text.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/**
 * What is wrong with the facts in the texts of a content file: placeholders that are malformed or unknown, and facts
 * written out where a placeholder belongs. Where the sheet is not known nothing is said.
 * @param value the file's data, of any kind
 * @param literal texts in which nothing may be written out; all of them, unless told
 */
export function checkFacts(value: unknown, facts: Facts | null, literal: (text: PlacedText) => boolean = () => true): Finding[] {
  if (!facts) return [];
  return textsIn(value).flatMap((placed) => [
    ...checkPlaceholders(placed, facts),
    ...(literal(placed) ? literalsIn(passageOf(placed, facts)) : []),
  ]);
}

function literalsIn(passage: Passage): Finding[] {
  const found = [ratesIn, linesIn, amountsIn, namesIn].flatMap((search) => search(passage));
  const first = found.filter(({ written }, i) => found.findIndex((other) => other.written === written) === i);
  return first.map((each) => ({
    ...errorAt(passage.path, "fact-literal", sentence(each)),
    severity: each.sure ? "error" : "warning",
  }));
}

const KINDS: Readonly<Record<Literal["kind"], Text>> = {
  rate: { zh: "利率、费率", en: "a rate" },
  line: { zh: "电话号码", en: "a telephone number" },
  amount: { zh: "限额、费用", en: "a limit or fee" },
  name: { zh: "产品名称", en: "the name of a product" },
};

function sentence({ written, keys, sure, kind }: Literal): Text {
  const placeholders = keys.map((key) => `{{${key}}}`);
  const { zh, en } = KINDS[kind];
  const story = sure ? { zh: "", en: "" } : { zh: "如果是故事里的数，可以不改。", en: " If it belongs to the story, leave it." };
  if (placeholders.length === 0) {
    return {
      zh: `“${written}”像是写死的${zh}：写进 facts.yaml，再用它的占位符。${story.zh}`,
      en: `“${written}” looks like ${en} written out: put it into facts.yaml and name it by its placeholder.${story.en}`,
    };
  }
  return {
    zh: `${zh}不写死：把“${written}”换成 ${placeholders.join(" 或 ")}。${story.zh}`,
    en: `“${written}” is ${en} written out: write ${placeholders.join(" or ")} instead.${story.en}`,
  };
}
