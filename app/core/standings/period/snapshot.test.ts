import fc from "fast-check";
import { expect, test } from "vitest";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { differencesOf } from "#app/core/standings/period/restate.ts";
import { lineOf, Lines, resultLine, roundedRow, snapshotHash, type FrozenBoard, type SnapshotHead } from "#app/core/standings/period/snapshot.ts";
import { sha256Hex } from "#app/core/text/hash.ts";

const row = (subject: string, given: Partial<FrozenRow> = {}): FrozenRow => ({
  board: "people", measure: "total", subject, branch: "n1", region: "north", post: "teller", n: 4, evaluators: 0, failures: 0,
  value: 81_234, sd: 2_100, weight: 6_000, place: 1, best: 1, worst: 3, chances: { 10: 4_000, 25: 8_000, 50: 9_900 }, band: 25, ...given,
});

test("a hash over lines is that of their text, and does not know of batches", () => {
  const lines = new Lines();
  for (const line of ["a", "客至", ""]) lines.add(line);
  expect([lines.count, lines.digest()]).toEqual([3, sha256Hex("a\n客至\n\n")]);
});

test("every number of a row is hashed", () => {
  const changed: Partial<FrozenRow>[] = [
    { subject: "q" }, { branch: null }, { region: null }, { post: null }, { n: 5 }, { evaluators: 1 }, { failures: 1 }, { value: 81_235 }, { sd: 1 }, { weight: null },
    { place: 2 }, { best: 2 }, { worst: 4 }, { chances: { 10: 4_001, 25: 8_000, 50: 9_900 } }, { chances: { 10: 4_000, 25: 8_001, 50: 9_900 } }, { chances: { 10: 4_000, 25: 8_000, 50: 9_901 } }, { band: null },
  ];
  expect(new Set([row("p"), ...changed.map((each) => row("p", each))].map(lineOf)).size).toBe(changed.length + 1);
});

test("a snapshot's hash hangs on its head and on every board, and not on their order", () => {
  const head: SnapshotHead = { period: "2026-10", number: 1, restates: null, policy: "{}", results: "r" };
  const boards: FrozenBoard[] = (["people", "branches"] as const).map((board) => ({ board, measure: "total", rows: 2, distinguishable: true, connected: true, hash: board }));
  const hash = snapshotHash(head, boards);
  expect(snapshotHash(head, [...boards].reverse())).toBe(hash);
  const others = [snapshotHash({ ...head, number: 2 }, boards), snapshotHash({ ...head, restates: hash }, boards), snapshotHash({ ...head, results: "s" }, boards), snapshotHash(head, boards.slice(1)), snapshotHash(head, boards.map((each) => ({ ...each, hash: "x" })))];
  expect(new Set([hash, ...others]).size).toBe(others.length + 1);
});

test("what is estimated is rounded to whole numbers, and zero has no sign", () => {
  expect(roundedRow({ value: 81.23449, sd: 2.1, weight: 0.60004, place: 1, best: 1, worst: 3, chances: { 10: 0.4, 25: 0.79996, 50: 1 }, band: 25 })).toEqual({ value: 81_234, sd: 2_100, weight: 6_000, place: 1, best: 1, worst: 3, chances: { 10: 4_000, 25: 8_000, 50: 10_000 }, band: 25 });
  const { value } = roundedRow({ value: -0.0001, sd: 0, weight: null, place: null, best: null, worst: null, chances: null, band: null });
  expect(Object.is(value, 0)).toBe(true);
});

test("a result is hashed with its scores, and the same whichever way they are listed", () => {
  const result = { id: "o", subject: "p", source: "s", evaluator: null, scores: { total: 70.1, attitude: null }, failed: false };
  expect(resultLine({ ...result, scores: { attitude: null, total: 70.1 } })).toBe(resultLine(result));
  expect(resultLine({ ...result, failed: true })).not.toBe(resultLine(result));
});

test("a restatement names those who stand otherwise, and nobody else", () => {
  const rows = fc.uniqueArray(fc.record({ subject: fc.integer({ min: 0, max: 30 }).map((i) => `p${String(i).padStart(2, "0")}`), value: fc.integer({ min: 0, max: 3 }) }), { selector: ({ subject }) => subject });
  fc.assert(
    fc.property(rows, rows, (one, other) => {
      const sorted = (list: typeof one) => list.map(({ subject, value }) => row(subject, { value })).sort((a, b) => (a.subject < b.subject ? -1 : 1));
      const [before, after] = [sorted(one), sorted(other)];
      const found = [...differencesOf(before, after)];
      const valueIn = (list: readonly FrozenRow[], subject: string) => list.find((each) => each.subject === subject)?.value;
      const all = new Set([...before, ...after].map(({ subject }) => subject));
      expect(found.map(({ subject }) => subject)).toEqual([...all].filter((subject) => valueIn(before, subject) !== valueIn(after, subject)).sort());
      for (const { subject, before: was, after: is } of found) expect([was?.value, is?.value]).toEqual([valueIn(before, subject), valueIn(after, subject)]);
    }),
  );
});
