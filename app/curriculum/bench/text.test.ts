import { expect, test } from "vitest";
import { MOST_BYTES, readTyped, readUpload } from "#app/curriculum/bench/text.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const code = (read: ReturnType<typeof readUpload>) => (read.ok ? null : read.problem.code);

test("an uploaded text stays as it is", () => {
  const text = "\uFEFFscenario: a\r\n# 您好\n";
  expect(readUpload(bytes(text))).toEqual({ ok: true, value: text });
});

test("what is no text of ours is refused, each for its reason", () => {
  expect(code(readUpload(new Uint8Array()))).toBe("draft-empty");
  expect(code(readUpload(new Uint8Array(MOST_BYTES + 1).fill(32)))).toBe("draft-large");
  expect(readUpload(new Uint8Array(MOST_BYTES).fill(32)).ok).toBe(true);
  // "您好" as GB 18030 has it.
  expect(code(readUpload(new Uint8Array([0xc4, 0xfa, 0xba, 0xc3])))).toBe("draft-not-utf8");
  expect(code(readUpload(new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x00])))).toBe("draft-not-text");
});

test("a typed text has the line ends of the house, and its size is counted in bytes", () => {
  expect(readTyped("a\r\nb\rc\n")).toEqual({ ok: true, value: "a\nb\nc\n" });
  expect(readTyped("")).toEqual({ ok: true, value: "" });
  expect(code(readTyped("a\0b"))).toBe("draft-not-text");
  expect(readTyped("字".repeat(Math.floor(MOST_BYTES / 3))).ok).toBe(true);
  expect(code(readTyped("字".repeat(Math.ceil(MOST_BYTES / 3) + 1)))).toBe("draft-large");
});
