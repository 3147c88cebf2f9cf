import { expect, test } from "vitest";
import { EMPTY_DRAFT } from "#app/visits/fill/draft.ts";
import { attemptName, keptTestName, readKeptTest, testsName } from "#app/visits/qualify/kept.ts";

const taken = { personId: "eve", slug: "counter", attempts: 1, caseHash: "c0ffee" };

test("a test lives on the device under person, form, attempt and case", () => {
  const name = keptTestName(taken);
  expect(name.startsWith(attemptName(taken))).toBe(true);
  expect(attemptName(taken).startsWith(testsName("eve", "counter"))).toBe(true);
  const others = [{ ...taken, personId: "dora" }, { ...taken, slug: "counter-2" }, { ...taken, attempts: 11 }, { ...taken, caseHash: "c0ffef" }];
  for (const other of others) expect(keptTestName(other)).not.toBe(name);
  expect(keptTestName({ ...taken, attempts: 11 }).startsWith(attemptName(taken))).toBe(false);
});

test("fields come back as they were kept, and what is none of them is left out", () => {
  const drafts = { greeted: { ...EMPTY_DRAFT, value: "yes" }, wait: { ...EMPTY_DRAFT, minutes: "4" } };
  expect(readKeptTest(JSON.stringify(drafts))).toEqual(drafts);
  expect(readKeptTest(JSON.stringify({ ...drafts, odd: { value: 3 }, none: null, words: "yes" }))).toEqual(drafts);
  for (const nothing of [null, "", "{", "null", "7", "[]"]) expect(readKeptTest(nothing)).toEqual({});
});
