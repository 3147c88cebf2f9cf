import { expect, test } from "vitest";
import { dimensionOf, parseHandbook } from "#app/core/standards/handbook.ts";

const source = `standards:
  A07:
    title: { zh: 先接住情绪, en: Feelings first }
    rule: { zh: 一, en: One }
    why: { zh: 二, en: Two }
    talk: true
    use: { zh: 我明白, en: I see }
  A03:
    title: { zh: 整洁, en: Tidy }
    rule: { zh: 一, en: One }
    why: { zh: 二, en: Two }
    talk: false
    talkReason: { zh: 看得见才算, en: It must be seen }
`;

test("standards by id, in file order, with the dimension of their letter", () => {
  const { handbook, diagnostics } = parseHandbook(source, "standards.yaml");
  expect(diagnostics).toEqual([]);
  expect([...(handbook?.keys() ?? [])]).toEqual(["A07", "A03"]);
  expect(handbook?.get("A07")).toEqual({
    id: "A07", dimension: "attitude", title: { zh: "先接住情绪", en: "Feelings first" }, rule: { zh: "一", en: "One" }, why: { zh: "二", en: "Two" },
    talk: true, talkReason: null, use: { zh: "我明白", en: "I see" }, avoid: null, basis: null,
  });
  expect(["A01", "E01", "P01", "S01", "X01"].map(dimensionOf)).toEqual(["attitude", "efficiency", "product-knowledge", "problem-solving", null]);
});

test.each([
  ["    talkReason: { zh: 看得见才算, en: It must be seen }\n", "", "standard-talk-reason", 12, 11],
  ["  A03:", "  B03:", "name-form", 8, 3],
  ["    talk: true\n", "    talk: maybe\n", "value-type", 6, 11],
  ["    why: { zh: 二, en: Two }\n    talk: true", "    why: { zh: 二 }\n    talk: true", "language-missing", 5, 5],
  ["    use:", "    uses:", "key-unknown", 7, 5],
  ["  A03:", "  A07:", "yaml-duplicate-key", 8, 3],
])("a fault is placed: %j", (piece, instead, code, line, column) => {
  const { handbook, diagnostics } = parseHandbook(source.replace(piece, instead), "standards.yaml");
  expect(handbook).toBeNull();
  expect(diagnostics).toMatchObject([{ code, severity: "error", file: "standards.yaml", line, column }]);
});
