import fc from "fast-check";
import { expect, test } from "vitest";
import { decideHonour, honourOf, type HonourEvent, type HonourFacts } from "#app/core/standings/honours/life.ts";
import { proposeHonours, type HonourRule } from "#app/core/standings/honours/propose.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";

const rule: HonourRule = { kind: "service-model", measure: "total", share: 10, certainty: 75, most: null, posts: [], regions: [], noRedLine: true };
const row = (subject: string, chance: number, given: Partial<FrozenRow> = {}): FrozenRow => ({
  board: "people", measure: "total", subject, branch: "n1", region: "north", post: "teller", n: 5, evaluators: 0, failures: 0,
  value: 80_000, sd: 2000, weight: 6000, place: 1, best: 1, worst: 2, chances: { 10: chance, 25: chance, 50: chance }, band: null, ...given,
});
const ids = (list: readonly { subject: string }[]) => list.map(({ subject }) => subject);

test("the probability decides, red lines and other posts are left out, and near ones are named", () => {
  const rows = [row("a", 9000), row("b", 7500, { place: 2, worst: 5 }), row("c", 7400, { place: 3, best: 2 }), row("d", 100, { place: 9, best: 8 }), row("red", 9900, { failures: 1 }), row("lobby", 9900, { post: "lobby" }), row("new", 9900, { place: null })];
  const found = proposeHonours({ ...rule, posts: ["teller"] }, rows, true);
  expect([ids(found.proposed), ids(found.cut), found.near.count, ids(found.near.first), found.nobody]).toEqual([["a", "b"], [], 1, ["c"], null]);
  expect(proposeHonours(rule, rows, false).nobody).toBe("flat");
  expect(proposeHonours({ ...rule, certainty: 99 }, [row("a", 9000)], true)).toMatchObject({ proposed: [], nobody: "none" });
});

test("a limit parts no equals", () => {
  const rows = [row("a", 9000), row("b", 8000, { place: 2 }), row("c", 8000, { place: 2 }), row("d", 7600, { place: 4 })];
  expect([1, 2, 3, 4].map((most) => ids(proposeHonours({ ...rule, most }, rows, true).proposed))).toEqual([["a"], ["a"], ["a", "b", "c"], ["a", "b", "c", "d"]]);
  expect(ids(proposeHonours({ ...rule, most: 2 }, rows, true).cut)).toEqual(["b", "c", "d"]);
  expect(proposeHonours({ ...rule, most: 1 }, rows.slice(1, 3), true)).toMatchObject({ proposed: [], nobody: "none" });
});

test("whatever the board: nobody is proposed below the certainty or beyond the limit, in any order of rows", () => {
  const rows = fc.array(fc.record({ chance: fc.integer({ min: 0, max: 10_000 }), place: fc.integer({ min: 1, max: 20 }), failures: fc.nat(1) }), { maxLength: 20 }).map((list) => list.map(({ chance, ...given }, i) => row(`p${String(i).padStart(2, "0")}`, chance, given)));
  fc.assert(
    fc.property(rows, fc.option(fc.nat(8)), (list, most) => {
      const found = proposeHonours({ ...rule, most }, list, true);
      expect(proposeHonours({ ...rule, most }, [...list].reverse(), true)).toEqual(found);
      expect(found.proposed.every(({ chance }) => chance >= 7500)).toBe(true);
      if (most !== null) expect(found.proposed.length).toBeLessThanOrEqual(most);
      const worst = found.proposed.at(-1);
      if (worst) expect(found.cut.every(({ chance, place }) => chance < worst.chance || (chance === worst.chance && place > worst.place))).toBe(true);
    }),
  );
});

const facts = (today: string, concerned: string[] = ["model"]): HonourFacts => ({ today, concerned });
const post: HonourEvent = { kind: "post", actor: "hr", until: "2027-01-14" };
const object: HonourEvent = { kind: "object", actor: "bo", objection: "o1", text: "那天他不在柜台" };
const settle = (upheld: boolean, actor = "hr"): HonourEvent => ({ kind: "settle", actor, objection: "o1", upheld, reason: "核对过排班" });
const code = (log: readonly HonourEvent[], event: HonourEvent, given: HonourFacts) => {
  const decided = decideHonour(log, event, given);
  return decided.ok ? decided.value.state : decided.problem.code;
};

test("posted, objected to, settled, confirmed, and withdrawn with its history", () => {
  const log = [post, object, settle(false), { kind: "confirm", actor: "hr" } as const, { kind: "withdraw", actor: "hr", reason: "查实替考" } as const];
  expect(log.map((_, i) => honourOf(log.slice(0, i + 1)).state)).toEqual(["posted", "posted", "posted", "confirmed", "withdrawn"]);
  expect(honourOf(log)).toMatchObject({ withdrawn: "查实替考", objections: [{ id: "o1", by: "bo", outcome: "rejected", reason: "核对过排班" }] });
  expect(honourOf([post, object, settle(true)])).toMatchObject({ state: "withdrawn", withdrawn: "核对过排班" });
});

test("what is in the way is said", () => {
  expect(code([], post, facts("2027-01-11"))).toBe("notice-short");
  expect(code([], post, facts("2027-01-10"))).toBe("posted");
  expect(code([], object, facts("2027-01-10"))).toBe("honour-not-posted");
  expect(code([post], { ...object, text: " " }, facts("2027-01-11"))).toBe("text-missing");
  expect(code([post], object, facts("2027-01-15"))).toBe("notice-over");
  expect(code([post, object], { ...object, objection: "o2" }, facts("2027-01-11"))).toBe("objection-there");
  expect(code([post, object], settle(true, "bo"), facts("2027-01-11"))).toBe("objection-own");
  expect(code([post, object], settle(true, "model"), facts("2027-01-11"))).toBe("objection-own");
  expect(code([post, object, settle(false)], settle(true), facts("2027-01-11"))).toBe("objection-settled");
  expect(code([post, object], { kind: "confirm", actor: "hr" }, facts("2027-01-15"))).toBe("objections-open");
  expect(code([post], { kind: "confirm", actor: "hr" }, facts("2027-01-14"))).toBe("notice-until");
  expect(code([post], { kind: "withdraw", actor: "hr", reason: "" }, facts("2027-01-11"))).toBe("text-missing");
  expect(code([post, object, settle(true)], { kind: "confirm", actor: "hr" }, facts("2027-01-15"))).toBe("honour-ended");
  expect(code([post, { kind: "confirm", actor: "hr" }], object, facts("2027-01-11"))).toBe("honour-confirmed");
});
