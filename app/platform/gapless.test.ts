import { createElement } from "react";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { withoutGaps } from "#app/platform/gapless.ts";

function page(shift: number) {
  const lines = Array.from({ length: 90 }, (_, line) => createElement("p", { key: line }, "演示·新员工一，您好"));
  return createElement("div", { title: "x".repeat(shift) }, lines);
}

async function streamed(shift: number): Promise<string> {
  const gapless = withoutGaps();
  renderToPipeableStream(page(shift)).pipe(gapless);
  const chunks: Buffer[] = [];
  for await (const chunk of gapless) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8");
}

test("Chinese pages arrive whole, wherever the blocks of the renderer end", async () => {
  for (const shift of [0, 1, 2, 3, 4, 5]) expect(await streamed(shift)).toBe(renderToString(page(shift)));
});

test("what has no gaps passes untouched", async () => {
  const gapless = withoutGaps();
  gapless.end(Buffer.from("<p>好</p>"));
  const chunks: Buffer[] = [];
  for await (const chunk of gapless) chunks.push(Buffer.from(chunk));
  expect(Buffer.concat(chunks).toString("utf8")).toBe("<p>好</p>");
});
