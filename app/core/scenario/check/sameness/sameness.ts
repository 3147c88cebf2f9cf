import { alikeInShape } from "#app/core/scenario/check/sameness/alike.ts";
import { phrasesIn, phrasesOf, repliesOf, sharedPart } from "#app/core/scenario/check/sameness/phrases.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { LANGUAGES } from "#app/core/text/text.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** Of the replies' phrases two scenarios may share so much. */
const MOST_SHARED = 0.15;

/**
 * No two scenarios of a library are the same talk in other clothes: none has another's graph of beats, nor more than 15%
 * of its replies' phrases in either language. Said at the one that comes later; versions of one scenario (of one slug) are
 * not held against each other. Source: scenario language, "Sameness".
 */
export function checkSameness(scenario: Scenario, before: readonly Scenario[]): Finding[] {
  const others = before.filter(({ slug }) => slug !== scenario.slug);
  return others.flatMap((other) => [...shape(scenario, other), ...words(scenario, other)]);
}

function shape(scenario: Scenario, before: Scenario): Finding[] {
  if (!alikeInShape(scenario, before)) return [];
  const message = {
    zh: `回合之间的走法和“${before.slug}”一模一样：换一种走法，或不收这个情景。`,
    en: `The beats lead to one another exactly as in “${before.slug}”: let this talk go its own way, or leave it out.`,
  };
  return [{ ...errorAt(["beats"], "same-shape", message), part: "key" }];
}

function words(scenario: Scenario, before: Scenario): Finding[] {
  const shares = LANGUAGES.map((language) => ({ language, part: sharedPart(phrasesIn(scenario, language), phrasesIn(before, language)) }));
  const [most] = shares.sort((a, b) => b.part - a.part);
  if (!most || most.part <= MOST_SHARED) return [];
  const theirs = phrasesIn(before, most.language);
  const common = (reply: Parameters<typeof phrasesOf>[0]) => [...phrasesOf(reply, most.language)].filter((phrase) => theirs.has(phrase)).length;
  const worst = repliesOf(scenario).reduce((a, b) => (common(b) > common(a) ? b : a));
  const beat = Object.values(scenario.beats).find(({ replies }) => replies.includes(worst));
  const message = {
    zh: `应对里有 ${Math.round(100 * most.part)}% 的说法和“${before.slug}”相同，最多 15%，这一句最像：换自己的话说。`,
    en: `${Math.round(100 * most.part)}% of the replies’ phrases are those of “${before.slug}”, 15% at most may be, and this reply has most of them: say it in words of its own.`,
  };
  return [errorAt(["beats", beat?.id ?? "", "replies", beat?.replies.indexOf(worst) ?? 0, worst.kind, most.language], "same-words", message)];
}
