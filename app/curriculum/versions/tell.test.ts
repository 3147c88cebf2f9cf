import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "#app/core/scenario/difference/change.ts";
import { difference } from "#app/core/scenario/difference/difference.ts";
import { tellChange } from "#app/curriculum/versions/tell.ts";
import { createWords } from "#app/words/words.ts";
import { randomScenario } from "#tests/support/random-scenario.ts";

const en = createWords("en").getFixedT("en", "words");
const zh = createWords("zh").getFixedT("zh", "words");
const reply = { kind: "reply", id: "warm", beat: "hello" } as const;
const names = (...said: string[]) => ({ kind: "names", names: said }) as const;

const SENTENCES: readonly (readonly [Change, string, string])[] = [
  [{ place: reply, part: "itself", grade: "structural", before: null, after: names("warm") }, "新增回合 hello 的应对 warm", "Reply warm at hello is new"],
  [{ place: reply, part: "text", grade: "cosmetic", before: { kind: "text", text: { zh: "好", en: "Yes" } }, after: { kind: "text", text: { zh: "行", en: "Fine" } } }, "回合 hello 的应对 warm：改写文字", "Reply warm at hello: the words reworded"],
  [{ place: reply, part: "mood", grade: "structural", before: { kind: "amount", amount: -10 }, after: { kind: "amount", amount: 5 } }, "回合 hello 的应对 warm：耐心的增减由−10改为+5", "Reply warm at hello: the change of patience from −10 to +5"],
  [
    { place: reply, part: "points", grade: "scoring", before: null, after: { kind: "points", points: { attitude: 3, efficiency: -1 } } },
    "回合 hello 的应对 warm：加上分值，服务态度 +3、服务效率 −1",
    "Reply warm at hello: points added, Attitude +3, Efficiency −1",
  ],
  [
    { place: { kind: "silence", beat: "hello" }, part: "goto", grade: "structural", before: { kind: "ways", arms: [{ when: null, to: "fix" }] }, after: { kind: "ways", arms: [{ when: { flag: "told" }, to: "end" }, { when: null, to: "fix" }] } },
    "回合 hello 的沉默：走向由fix改为记下过 told时 end；否则 fix",
    "Silence at hello: where it leads from fix to end if told is noted; otherwise fix",
  ],
  [{ place: { kind: "ending", id: "done" }, part: "outcome", grade: "structural", before: { kind: "word", word: "lost" }, after: { kind: "word", word: "resolved" } }, "处理结果 done：结果类别由客户流失改为已化解", "Ending done: the outcome from Customer lost to Resolved"],
];

describe("a change in words", () => {
  test.each(SENTENCES)("%#", (change, inChinese, inEnglish) => {
    expect([tellChange(zh, change), tellChange(en, change)]).toEqual([inChinese, inEnglish]);
  });

  test("is a sentence for any change there may be, with nothing left to fill in", () => {
    fc.assert(
      fc.property(randomScenario, randomScenario, (one, other) => {
        for (const change of difference(one, { ...other, seat: "online-agent", customer: { ...other.customer, segment: "vip" } }).changes) {
          for (const t of [zh, en]) expect(tellChange(t, change)).not.toMatch(/\{\{|undefined|null|versions\.|trade\./);
        }
      }),
      { numRuns: 50 },
    );
  });
});
