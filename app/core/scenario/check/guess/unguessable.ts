import { firstReply, longestReply, noReply } from "#app/core/scenario/check/guess/guessers.ts";
import { expectedTotal, type Guessing } from "#app/core/scenario/check/guess/guessing.ts";
import type { Guesser } from "#app/core/scenario/check/guess/distribution.ts";
import type { Weighed } from "#app/core/scenario/check/subject.ts";
import { tellMoves, type Edge } from "#app/core/scenario/explore.ts";
import type { Text } from "#app/core/text/text.ts";
import { errorAt, type Finding } from "#app/core/text/yaml/located.ts";

/** What guessing may be worth at most, of 100. Source: scenario language, "Guessing". */
export const LIMITS: Guessing = { random: 50, first: 60, longest: 60, silent: 20 };

/** Nobody comes far without understanding: by clicking anything, always the first, always the longest, or nothing. */
export function checkGuessing(weighed: Weighed): Finding[] {
  const { guessing } = weighed;
  if (!guessing) return [{ ...errorAt(["beats"], "too-many-points", TOO_MANY), part: "key" }];
  // Each in the order of the file, which keeps them apart.
  const kinds = ["random", "first", "longest", "silent"] as const;
  return kinds
    .filter((kind) => guessing[kind] > LIMITS[kind])
    .map((kind) => {
      const total = guessing[kind].toFixed(1);
      const { code, zh, en } = MESSAGES[kind];
      const message = { zh: `${zh[0]}就有 ${total} 分，超过 ${LIMITS[kind]}：${zh[1]}`, en: `${en[0]} gets ${total}, more than ${LIMITS[kind]}: ${en[1]}` };
      return { ...errorAt(["beats"], code, message, wayOf(weighed, kind)), part: "key" };
    });
}

/** The one course of a guesser that leaves nothing to chance. */
function wayOf({ graph, course, rules, guessing }: Weighed, kind: keyof Guessing): string[] | undefined {
  const guessers: Record<keyof Guessing, Guesser[]> = {
    random: [],
    first: [firstReply(graph)],
    longest: [longestReply(graph, "zh"), longestReply(graph, "en")],
    silent: [noReply(graph)],
  };
  const guesser = guessers[kind].find((one) => expectedTotal(course, rules, one) === guessing?.[kind]);
  if (!guesser) return undefined;
  const way: Edge[] = [];
  for (let next = guesser(0)[0]; next; next = guesser(next.to)[0]) way.push(next);
  return tellMoves(graph, way);
}

const TOO_MANY: Text = {
  zh: "分数的可能组合太多，算不出靠猜能得多少：用小一些的分，或少一些局面。",
  en: "Points add up in too many ways to tell what guessing is worth: use smaller points or fewer standings.",
};

const MESSAGES: Readonly<Record<keyof Guessing, { code: string; zh: [string, string]; en: [string, string] }>> = {
  random: {
    code: "guess-random",
    zh: ["闭着眼乱点", "给不好的应对扣分，或让它们走向不好的结局。"],
    en: ["Clicking anything", "let poor replies lose points or lead to worse endings."],
  },
  first: {
    code: "guess-first",
    zh: ["总点第一个", "换一换应对在文件里的次序。"],
    en: ["Always taking the first reply", "change the order of replies in the file."],
  },
  longest: {
    code: "guess-longest",
    zh: ["总点最长的", "把最好的应对写短些，别的写长些。"],
    en: ["Always taking the longest reply", "make the best replies shorter and others longer."],
  },
  silent: {
    code: "guess-silent",
    zh: ["一直不出声", "让沉默扣分，或走向不好的结局。"],
    en: ["Never saying anything", "let silence lose points or lead to worse endings."],
  },
};
