import fc from "fast-check";
import { expect, test } from "vitest";
import { fenIn, MOST_FEN, yuanOf } from "#app/core/money/yuan.ts";

test("what is written is read to the fen", () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: MOST_FEN }), (fen) => {
    expect(fenIn(yuanOf(fen))).toEqual({ ok: true, value: fen });
  }));
});

test("half and full width, with no decimals, one or two", () => {
  const read = { "12.5": 1250, "１２．５": 1250, "12.50": 1250, " 12 ": 1200, "0.07": 7, "1.10": 110, "００.２９": 29, "99999.99": MOST_FEN };
  for (const [typed, value] of Object.entries(read)) expect(fenIn(typed), typed).toEqual({ ok: true, value });
});

test("anything else is refused, and not guessed", () => {
  for (const typed of ["", ".", "12.", ".5", "1.234", "-1", "+1", "1e3", "1,000", "¥12", "12元", "一", "1 2", "12..5", "٣", "0x1f", "NaN"]) {
    expect(fenIn(typed), typed).toMatchObject({ problem: { code: "amount-shape" } });
  }
  expect(fenIn("100000")).toMatchObject({ problem: { code: "amount-large" } });
});
