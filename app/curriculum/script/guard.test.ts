import { describe, expect, test } from "vitest";
import { tellGuard } from "#app/curriculum/script/guard.ts";
import { createWords } from "#app/words/words.ts";

const en = createWords("en").getFixedT("en", "words");
const zh = createWords("zh").getFixedT("zh", "words");

describe("a condition in words", () => {
  test("keeps the writer's names", () => {
    expect(tellGuard(en, { flag: "promised-today" })).toBe("promised-today is noted");
    expect(tellGuard(zh, { seen: "storms-in" })).toBe("到过 storms-in");
  });

  test("names moods in the reader's language", () => {
    expect(tellGuard(en, { mood: ["calm", "irritated"] })).toBe("the customer is calm or irritated");
    expect(tellGuard(zh, { mood: ["angry"] })).toBe("客户生气");
  });

  test("says what must not be, and keeps what belongs together in brackets", () => {
    const guard = { any: [{ all: [{ flag: "a" }, { not: { flag: "b" } }] }, { seen: "c" }] };
    expect(tellGuard(en, guard)).toBe("(a is noted and not (b is noted)) or c has been left");
    expect(tellGuard(zh, guard)).toBe("（记下过 a，而且没有（记下过 b）），或者到过 c");
  });
});
