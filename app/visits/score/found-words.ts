import type { Answer, Item } from "#app/core/form/form.ts";
import type { FillMeasure } from "#app/visits/view/fill.ts";
import type { Found } from "#app/visits/view/result.ts";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was found, and beside it what it is measured by. */
export type FoundWords = { said: string; measure: string | null };

/** What it takes to say something to a reader, on a page or on paper. */
export type Voice = Pick<ReturnType<typeof useReader>, "t" | "read" | "formats">;

/** What was found at an item, as a branch reads it. */
export function useFoundWords(): (found: Found) => FoundWords {
  return foundWordsIn(useReader());
}

export function foundWordsIn({ t, read, formats }: Voice): (found: Found) => FoundWords {
  const alone = (said: string): FoundWords => ({ said, measure: null });
  return (found) => {
    switch (found.kind) {
      case "yes-no":
        return alone(t(found.yes ? "results.found.yes" : "results.found.no"));
      case "scale":
        return {
          said: t("results.found.level", { level: found.level }),
          measure: t("results.found.anchors", { low: read(found.low), high: read(found.high) }),
        };
      case "choice":
        return alone(read(found.text));
      case "timing": {
        const [target, limit] = [formats.duration(found.target * 1000), formats.duration(found.limit * 1000)];
        return { said: t("results.found.minutes", { minutes: found.minutes }), measure: t("results.found.limits", { target, limit }) };
      }
      case "count":
        return alone(t("results.found.count", { count: found.count, unit: read(found.unit) }));
    }
  };
}

/** An answer word for word, for its reviewers and its evaluator; what a time is measured by only the reviewers' item says. */
export function useAnswerWords(): (item: FillMeasure | Item, answer: Answer) => FoundWords {
  const { t, read, formats } = useReader();
  const foundWords = useFoundWords();
  const alone = (said: string): FoundWords => ({ said, measure: null });
  return (item, answer) => {
    if (answer.kind === "not-applicable") return alone(t("results.found.notApplicable", { reason: answer.reason }));
    if (answer.kind === "text") return alone(answer.text);
    if (answer.kind === "served") {
      const counter = answer.counter && t("capture.served.saidCounter", { counter: answer.counter });
      const badge = answer.badge && t("capture.served.saidBadge", { badge: answer.badge });
      return alone([answer.post && postName(t, answer.post), counter, badge].filter(Boolean).join(" · "));
    }
    if (answer.kind === "declared") return alone(t("results.found.declared"));
    if (answer.kind === "yes-no") return foundWords(answer);
    if (answer.kind === "timing" && item.kind === "timing") {
      const said = formats.duration(answer.seconds * 1000);
      return "target" in item ? { ...foundWords({ ...item, minutes: 0 }), said } : alone(said);
    }
    if (answer.kind === "scale" && item.kind === "scale") return foundWords({ ...answer, low: item.low, high: item.high });
    if (answer.kind === "count" && item.kind === "count") return foundWords({ ...answer, unit: item.unit });
    const option = answer.kind === "choice" && item.kind === "choice" && item.options.find(({ id }) => id === answer.option);
    return alone(option ? read(option.text) : "");
  };
}
