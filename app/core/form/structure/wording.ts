import type { Item } from "#app/core/form/form.ts";
import { placedItems, warningAt, type FormDraft, type Placed } from "#app/core/form/structure/draft.ts";
import { LANGUAGES, type Text } from "#app/core/text/text.ts";
import type { Finding, Path } from "#app/core/text/yaml/located.ts";

/** What two readers would answer differently, or one twice. All of it warnings: only a reader can be sure. */
export function checkWording({ form, written }: FormDraft): Finding[] {
  const items = placedItems(form);
  return [...twice(items), ...items.flatMap(double), ...otherLanguage(written, [])];
}

/** The same question, but for signs and capitals, in either language. */
function twice(items: readonly Placed<Item>[]): Finding[] {
  return LANGUAGES.flatMap((language) => {
    const seen = new Map<string, string>();
    return items.flatMap(({ path, item }) => {
      const asked = item.question[language].toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
      const before = seen.get(asked);
      if (before === undefined) seen.set(asked, item.id);
      return before === undefined ? [] : [warningAt([...path, "question", language], "question-twice", again(before))];
    });
  });
}

/** Two questions of one yes or no. Told only where both languages read like it: one alone may be a turn of speech. */
function double({ path, item: { kind, question } }: Placed<Item>): Finding[] {
  const isDouble = kind === "yes-no" && TWO.zh.test(question.zh) && TWO.en.test(question.en);
  return isDouble ? [warningAt([...path, "question"], "question-two", DOUBLE)] : [];
}

const VERBS = "was|were|is|are|did|do|does|had|has|have|could|would|will";
const TWO = {
  zh: /吗[，、；].*吗|(?:并且|而且|同时|以及).*吗|(有没有|是不是).*\1/u,
  en: new RegExp(`\\b(?:${VERBS})\\b[^?]*\\band (?:also |then )?(?:${VERBS})\\b[^?]*\\?|\\?\\s*and (?:${VERBS})\\b`, "iu"),
};

/** Chinese without a Chinese sign, English with one: most likely the two were swapped, or one was left to be written. */
export function otherLanguage(value: unknown, path: Path): Finding[] {
  if (typeof value !== "object" || value === null) return [];
  if (isText(value)) {
    const wrong = [
      ...(/\p{L}/u.test(value.zh) && !/\p{Script=Han}/u.test(value.zh) ? ["zh"] : []),
      ...(/\p{Script=Han}/u.test(value.en) ? ["en"] : []),
    ];
    return wrong.map((language) => warningAt([...path, language], "language-other", OTHER));
  }
  const parts: readonly (readonly [string | number, unknown])[] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return parts.flatMap(([step, part]) => otherLanguage(part, [...path, step]));
}

function isText(value: object): value is Text {
  return "zh" in value && "en" in value && typeof value.zh === "string" && typeof value.en === "string";
}

const again = (id: string): Text => ({
  zh: `“${id}”已经这样问过：换一种问法，问清是哪一次、哪一处，或删去一项。`,
  en: `“${id}” asks this already: say which time or place is meant, or remove one of the two.`,
});
const DOUBLE: Text = {
  zh: "一题问了两件事，一件做到、一件没做到时没法答：拆成两题。",
  en: "This asks two things at once, and has no answer where one was done and the other was not: make two questions of it.",
};
const OTHER: Text = {
  zh: "这里写的像是另一种语言：zh 写中文，en 写英文。",
  en: "This reads like the other language: Chinese goes under zh, English under en.",
};
