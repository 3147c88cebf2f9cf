import { styleText } from "node:util";

type Style = Parameters<typeof styleText>[0];
export type Paint = (style: Style, text: string) => string;

/** What stands in a cell; figures stand to the right. */
export type Cell = { readonly text: string; readonly side: "left" | "right"; readonly style?: Style };

/** What takes two columns of a terminal: Chinese characters and signs, and the full-width forms of others. */
const WIDE = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}/u;
/** What takes none: marks that sit on the sign before. */
const NONE = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** Columns of a terminal that a text takes. */
export function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1), 0);
}

/** Rows under their headings, each column as wide as its widest cell. Painted only where a terminal wants it. */
export function tableOf(headings: readonly string[], rows: readonly (readonly Cell[])[], paint: Paint = styleText): string[] {
  const sides = headings.map((_, column) => rows[0]?.[column]?.side ?? "left");
  const head = headings.map((text, column): Cell => ({ text, side: sides[column] ?? "left", style: "bold" }));
  const widths = headings.map((_, column) => Math.max(...[head, ...rows].map((row) => widthOf(row[column]?.text ?? ""))));
  const rule = widths.map((width) => "-".repeat(width)).join("  ");
  return [line(head, widths, paint), rule, ...rows.map((row) => line(row, widths, paint))];
}

function line(row: readonly Cell[], widths: readonly number[], paint: Paint): string {
  const cells = row.map(({ text, side, style }, column) => {
    const room = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
    const shown = style === undefined ? text : paint(style, text);
    return side === "left" ? shown + room : room + shown;
  });
  return cells.join("  ").trimEnd();
}
