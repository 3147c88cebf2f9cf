import type { ChartNode, Way } from "#app/core/scenario/chart/chart.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Reply } from "#app/core/scenario/scenario.ts";

/** A text cut to so many columns, of which a Chinese character takes two. */
export function cut(text: string, columns: number): string {
  const signs = [...text];
  const widths = signs.map((sign) => (WIDE.test(sign) ? 2 : 1));
  let kept = 0;
  for (let used = 0; kept < signs.length; kept += 1) {
    used += widths[kept] ?? 0;
    const last = kept === signs.length - 1;
    if (used > (last ? columns : columns - 1)) return `${signs.slice(0, kept).join("")}…`;
  }
  return text;
}

const WIDE = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** What a place is: the phase of a beat, the outcome of an ending, and whether patience 0 leads there. */
export function kindOf(node: ChartNode, words: ChartWords): string {
  if ("beat" in node) return words.phase[node.beat.phase];
  const outcome = words.outcome[node.ending.outcome];
  return node.patienceGone ? `${outcome} · ${words.patienceGone}` : outcome;
}

/** What a place is about: the customer's first line at a beat, the title of an ending. */
export function aboutOf(node: ChartNode, { language }: ChartWords): string {
  if (!("beat" in node)) return node.ending.title[language];
  const { calm, irritated, angry } = node.beat.says;
  return (calm ?? irritated ?? angry)?.[language] ?? "";
}

/** A reply in a line: its number at the beat and its words, what is done in brackets. */
export function replyLine(reply: Reply, number: number, { language, critical }: ChartWords): string {
  const said = reply.kind === "do" ? `[${reply.text[language]}]` : reply.text[language];
  return `${number} ${reply.critical === null ? "" : `(${critical}) `}${said}`;
}

/** The numbers of the replies of a way, and silence by its word. */
export function wayLabel(way: Way, replies: readonly Reply[], { silence }: ChartWords): string {
  return [...way.replies.map((reply) => String(replies.indexOf(reply) + 1)), ...(way.silence ? [silence] : [])].join(" · ");
}
