import type { Literal, Passage } from "#app/core/facts/check/passage.ts";

/** Names of the bank's products written out. */
export function namesIn({ bare, language, facts }: Passage): Literal[] {
  const text = bare.toLowerCase();
  return [...facts].flatMap(([key, fact]): Literal[] => {
    if (fact.unit !== "name" || !text.includes(fact.value[language].toLowerCase())) return [];
    return [{ written: fact.value[language], keys: [key], sure: true, kind: "name" }];
  });
}
