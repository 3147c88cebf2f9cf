import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrasesOf, spokenOf } from "#app/drills/player/line/phrases.ts";

const texts = (line: string) => phrasesOf(line).map(({ text }) => text);

describe("phrasesOf", () => {
  it("cuts Chinese at its marks and keeps what closes with them", () => {
    expect(texts("他说：“等着。”我等了——两天！行，我来了")).toEqual(["他说：", "“等着。”", "我等了——", "两天！", "行，", "我来了"]);
  });

  it("cuts English where a mark and a space follow each other, never inside a number or a time", () => {
    expect(texts("At 8.14 last night, twice. “Wait.” And me?")).toEqual(["At 8.14 last night, ", "twice. ", "“Wait.” ", "And me?"]);
  });

  it("sets a stage direction apart, whole, wherever it stands", () => {
    expect(phrasesOf("（放下杯子，不看你）行。")).toEqual([
      { text: "（放下杯子，不看你）", aside: true },
      { text: "行。", aside: false },
    ]);
    expect(phrasesOf("Fine. (She sits, at last.) Go on.").map(({ aside }) => aside)).toEqual([false, true, false]);
  });

  it("loses and adds nothing, whatever the line", () => {
    const line = fc.string({ unit: fc.constantFrom(..."他说a b，。“”（）()…—！.,'\n 8") });
    fc.assert(
      fc.property(line, (said) => {
        expect(texts(said).join("")).toBe(said);
      }),
    );
  });
});

describe("spokenOf", () => {
  it("leaves the stage directions out", () => {
    expect(spokenOf("（压低声音）这事（看看四周）别声张。")).toBe("这事 别声张。");
    expect(spokenOf("(silence)")).toBe("");
  });
});
