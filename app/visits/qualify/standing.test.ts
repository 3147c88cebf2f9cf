import { expect, test } from "vitest";
import { nextCase, standingOf, type Tried } from "#app/visits/qualify/standing.ts";

const cases = ["a", "b", "c"].map((name) => ({ name }));
const text = { zh: "字", en: "word" };
const whole = cases.map(({ name }) => ({ name, hash: name, title: text, told: text, key: {}, within: {}, because: {} }));
const tried = (passed: boolean, day: string, caseName = "a"): Tried => ({ id: `${day} ${caseName}`, caseName, passed, day, again: null });

test("a test opens again so many days after a failure, and never after a pass", () => {
  const at = (today: string, attempts: Tried[], waitDays = 2) => standingOf(attempts, { cases: whole, waitDays, today });
  expect(at("2026-11-20", [])).toEqual({ state: "open", attempts: 0 });
  const failed = [tried(false, "2026-11-20")];
  expect(at("2026-11-21", failed)).toEqual({ state: "waiting", attempt: "2026-11-20 a", from: "2026-11-22" });
  expect(at("2026-11-22", failed)).toEqual({ state: "open", attempts: 1 });
  expect(at("2026-11-20", failed, 0)).toEqual({ state: "open", attempts: 1 });
  expect(at("2026-12-24", [...failed, tried(true, "2026-11-22")])).toEqual({ state: "passed", attempt: "2026-11-22 a", on: "2026-11-22" });
});

test("whoever is asked to take it again may do so at once, with the case that is next", () => {
  const asked = [tried(true, "2026-11-20"), { ...tried(false, "2026-11-25", ""), again: "Two scores apart" }];
  const ground = { cases: whole, waitDays: 9, today: "2026-11-25" };
  expect(standingOf(asked, ground)).toEqual({ state: "open", attempts: 2, again: { on: "2026-11-25", reason: "Two scores apart" } });
  expect(nextCase(cases, asked, "eve")?.name).toBe("b");
  expect(standingOf([...asked, tried(false, "2026-11-25", "b")], ground)).toMatchObject({ state: "waiting", from: "2026-12-04" });
  expect(standingOf([...asked, tried(true, "2026-11-25", "b")], ground)).toMatchObject({ state: "passed", on: "2026-11-25" });
});

test("where there is no case there is no test, and what was passed stays passed", () => {
  const ground = { cases: [], waitDays: 1, today: "2026-11-20" };
  expect(standingOf([], ground)).toEqual({ state: "none" });
  expect(standingOf([tried(true, "2026-11-01")], ground)).toMatchObject({ state: "passed" });
});

test("cases come in turn, and not everybody begins with the same", () => {
  const after = (name: string) => nextCase(cases, [tried(false, "2026-11-20", name)], "eve")?.name;
  expect([after("a"), after("b"), after("c")]).toEqual(["b", "c", "a"]);
  const firsts = Array.from({ length: 40 }, (_, i) => nextCase(cases, [], `person-${i}`)?.name);
  expect(new Set(firsts)).toEqual(new Set(["a", "b", "c"]));
  expect(nextCase(cases, [tried(false, "2026-11-20", "gone")], "eve")).toEqual(nextCase(cases, [], "eve"));
});
