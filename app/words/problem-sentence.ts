import type { TFunction } from "i18next";
import type { Problem } from "#app/core/result.ts";
import { CATALOGUE } from "#app/words/catalogue.ts";
import type { Catalogue } from "#app/words/catalogue.ts";

type Code = keyof Catalogue["problems"];

/** What happened and what to do, for any refusal; an unlisted code gets the general sentence. */
export function problemSentence(t: TFunction<"words">, problem: Problem): string {
  const code: Code = isListed(problem.code) ? problem.code : "unknown";
  return t(`problems.${code}`, { ...problem.params });
}

function isListed(code: string): code is Code {
  return Object.hasOwn(CATALOGUE.en.problems, code);
}
