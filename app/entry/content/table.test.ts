import { expect, it } from "vitest";
import { tableOf, widthOf, type Cell, type Paint } from "#app/entry/content/table.ts";

const left = (text: string): Cell => ({ text, side: "left" });
const right = (text: string): Cell => ({ text, side: "right" });

const plain: Paint = (_, text) => text;

it("counts the columns that signs take", () => {
  expect(["", "abc", "情景", "“情景”：", "ｆｕｌｌ", "e\u0301", "é"].map(widthOf)).toEqual([0, 3, 4, 8, 8, 1, 1]);
});

it("aligns columns of either script", () => {
  expect(tableOf(["名字", "n"], [[left("double-charge"), right("7")], [left("存款"), right("12")]], plain)).toEqual([
    "名字            n",
    "-------------  --",
    "double-charge   7",
    "存款           12",
  ]);
});

it("has headings alone where there are no rows", () => {
  expect(tableOf(["slug", "level"], [], plain)).toEqual(["slug  level", "----  -----"]);
});

it("paints what is shown and not the room around it, and leaves nothing after its lines", () => {
  const lines = tableOf(["a", "bbb"], [[{ ...left("x"), style: "red" }, left("y")]], (style, text) => `<${String(style)}>${text}</>`);
  expect(lines).toEqual(["<bold>a</>  <bold>bbb</>", "-  ---", "<red>x</>  y"]);
});
