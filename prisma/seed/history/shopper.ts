import type { Answer, Answers, Form, Item } from "#app/core/form/form.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import type { Chance } from "#prisma/seed/history/chance.ts";
import type { Skills } from "#prisma/seed/history/skills.ts";

/** How a visit went in truth: the branch's skills, and what this evaluator makes of them (above 0 lenient). */
export type Impression = { readonly branch: Skills; readonly leniency: number };

/** Answers of a made-up visit, and when its last measured time ended, in ms since the epoch. */
export type Filled = { readonly answers: Answers; readonly until: number };

/** The ordinary branch is met with a little more right than wrong. */
const ORDINARY = 0.75;

/**
 * Fills in a form from beginning to end as a shopper would who came in at `at`: each answer shows how good the branch is in that
 * dimension, as this evaluator sees it, on this day, and by chance. Times are started and stopped one after another.
 */
export function fillIn(form: Form, { branch, leniency }: Impression, at: number, chance: Chance): Filled {
  const day = 0.2 * chance.normal();
  const overall = DIMENSIONS.reduce((sum, dimension) => sum + branch[dimension] / DIMENSIONS.length, 0);
  const answers: Record<string, Answer> = {};
  let clock = at;
  for (const item of itemsOf(form)) {
    if (!visibleItems(form, answers).has(item.id)) continue;
    const skill = item.dimension === null ? overall : branch[item.dimension];
    const good = share(ORDINARY + 0.8 * skill + leniency + day + 0.45 * chance.normal());
    const answer = answerTo(item, good, clock, chance);
    if (!answer) continue;
    answers[item.id] = answer;
    if (answer.kind === "timing" && answer.stopped !== null) clock = answer.stopped;
    clock += chance.whole(20, 70) * 1000;
  }
  return { answers, until: clock };
}

/** @param good how good it was, 0-1; null of what cannot be collected */
function answerTo(item: Item, good: number, clock: number, chance: Chance): Answer | null {
  const note = null;
  if (item.mayNotApply && chance.happens(0.12)) return { kind: "not-applicable", note, reason: "（演示）当天没有遇到" };
  switch (item.kind) {
    case "yes-no": {
      const well = chance.happens(item.critical ? 0.985 : 0.08 + 0.9 * good);
      return { kind: "yes-no", note, yes: well === (item.good === "yes") };
    }
    case "scale":
      return { kind: "scale", note, level: 1 + Math.round(4 * share(logit(good) + 0.4 * chance.normal())) };
    case "choice":
      return { kind: "choice", note, option: nearest(item.options.filter(({ value }) => !item.critical || value > 0 || chance.happens(0.04)), good, chance).id };
    case "count":
      return { kind: "count", note, count: nearest(item.thresholds, good, chance).from };
    case "timing": {
      const seconds = Math.round(item.target * Math.exp(1.1 - 2.2 * good + 0.35 * chance.normal()));
      return { kind: "timing", note, seconds, started: clock, stopped: clock + seconds * 1000 };
    }
    case "text":
      return { kind: "text", note, text: item.required ? story(chance) : "" };
    case "served":
      // Nothing of it is left to chance, so that what is drawn after it stays as it was.
      return { kind: "served", note, post: "teller", counter: String(1 + (Math.floor(clock / 1000) % 5)), badge: null };
    case "photo":
    case "receipt":
      return { kind: "declared", note };
    case "audio":
      return null;
  }
}

/** What is worth about as much as it was good, in hundredths; chance decides between neighbours. */
function nearest<T extends { readonly value: number }>(list: readonly T[], good: number, chance: Chance): T {
  const drawn = list.map((each) => ({ each, fit: 0.12 * chance.gumbel() - Math.abs(each.value / 100 - good) }));
  const [first, ...others] = drawn;
  if (!first) throw new Error("A form's item offers nothing to choose");
  return others.reduce((best, other) => (other.fit > best.fit ? other : best), first).each;
}

const STORIES = [
  "（演示）进门取号，等到叫号后在柜台打印了流水。提起快到期的钱，对方简单问了用途。问扣款时查了记录再回答。全程没有遇到特殊情况。",
  "（演示）上午到店，大厅人不多。柜台办理顺利。谈到理财时对方先问了什么时候要用，后来拿了一份材料。离开前问了还有没有别的要办。",
  "（演示）下午到店，排了一会儿队。打印流水时没有和我核对起止日期。问到那笔扣款，请同事一起看了记录，说明白以后道谢离开。",
];

function story(chance: Chance): string {
  return STORIES[chance.whole(0, STORIES.length - 1)] ?? "（演示）";
}

/** From anywhere to 0-1, and back. */
function share(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function logit(p: number): number {
  return Math.log(p / (1 - p));
}
