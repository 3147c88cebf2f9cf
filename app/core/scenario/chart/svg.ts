import { drawingOf, LINE, PAD, type DrawnBox, type DrawnWay } from "#app/core/scenario/chart/drawing.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";

const STYLE = `
svg { --ink: #1c1a17; --soft: #6b6459; --line: #8c8375; --paper: #f6f3ec; --box: #ffffff; --good: #2f6b4f; font: 12px system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; background: var(--paper) }
@media (prefers-color-scheme: dark) { svg { --ink: #efeae0; --soft: #a49b8c; --line: #7d7567; --paper: #161513; --box: #1f1d1a; --good: #6db48e } }
text { fill: var(--ink) } .id { font-weight: 600 } .kind { fill: var(--soft) } .label { font-size: 11px; stroke: var(--paper); stroke-width: 4px; paint-order: stroke }
rect { fill: var(--box); stroke: var(--line) } .ending rect { stroke-width: 2 } path { fill: none; stroke: var(--line) } .silent path { stroke-dasharray: 4 4 }
.gold path { stroke: var(--good); stroke-width: 2 } marker path { fill: var(--line) }`;

/** A scenario as a picture that needs nothing else, for both themes. */
export function svgOf(scenario: Scenario, words: ChartWords, gold?: ReadonlySet<string>): string {
  const { width, height, boxes, ways } = drawingOf(scenario, words, gold);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${escaped(scenario.title[words.language])}</title><style>${STYLE}</style>`,
    '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0 8 4 0 8Z"/></marker></defs>',
    ...ways.map(drawnWay),
    ...boxes.map(drawnBox),
    "</svg>\n",
  ].join("\n");
}

function drawnBox({ x, y, width, height, outcome, lines }: DrawnBox): string {
  const classes = ["id", "kind"];
  const texts = lines.map((line, i) => {
    const style = classes[i] ? ` class="${classes[i]}"` : "";
    return `<text${style} x="${x + PAD}" y="${y + PAD + LINE * (i + 1) - 5}">${escaped(line)}</text>`;
  });
  const round = outcome === null ? 4 : 16;
  return `<g class="${outcome === null ? "beat" : "ending"}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}"/>${texts.join("")}</g>`;
}

function drawnWay({ curve, label, x, y, silent, gold }: DrawnWay): string {
  const classes = ["way", ...(silent ? ["silent"] : []), ...(gold ? ["gold"] : [])].join(" ");
  const text = `<text class="label" text-anchor="middle" x="${x}" y="${y}">${escaped(label)}</text>`;
  return `<g class="${classes}"><path d="${curve}" marker-end="url(#arrow)"/>${text}</g>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
