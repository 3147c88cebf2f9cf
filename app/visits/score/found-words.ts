import type { Answer } from "#app/core/form/form.ts";
import type { FillMeasure } from "#app/visits/view/fill.ts";
import type { Found } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was found at an item, as a branch reads it. */
export function useFoundWords(): (found: Found) => string {
  const { t, read, formats } = useReader();
  return (found) => {
    switch (found.kind) {
      case "yes-no":
        return t(found.yes ? "results.found.yes" : "results.found.no");
      case "scale":
        return t("results.found.level", { level: found.level, low: read(found.low), high: read(found.high) });
      case "choice":
        return read(found.text);
      case "timing": {
        const target = formats.duration(found.target * 1000);
        return t("results.found.minutes", { minutes: found.minutes, target, limit: formats.duration(found.limit * 1000) });
      }
      case "count":
        return t("results.found.count", { count: found.count, unit: read(found.unit) });
    }
  };
}

/** An answer word for word, as reviewers read it. */
export function useAnswerWords(): (item: FillMeasure, answer: Answer) => string {
  const { t, read, formats } = useReader();
  const foundWords = useFoundWords();
  return (item, answer) => {
    if (answer.kind === "not-applicable") return t("results.found.notApplicable", { reason: answer.reason });
    if (answer.kind === "text") return answer.text;
    if (answer.kind === "yes-no") return foundWords(answer);
    if (answer.kind === "timing") return formats.duration(answer.seconds * 1000);
    if (answer.kind === "scale" && item.kind === "scale") return foundWords({ ...answer, low: item.low, high: item.high });
    if (answer.kind === "count" && item.kind === "count") return t("results.found.count", { count: answer.count, unit: read(item.unit) });
    const option = answer.kind === "choice" && item.kind === "choice" && item.options.find(({ id }) => id === answer.option);
    return option ? read(option.text) : "";
  };
}
