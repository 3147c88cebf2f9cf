import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseForm } from "#app/core/form/parse.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";

const root = path.resolve(import.meta.dirname, "../../../scenarios");
const file = "scenarios/visits/branch-counter/form.yaml";
const source = readFileSync(path.join(root, "visits/branch-counter/form.yaml"), "utf8");
const { handbook } = parseHandbook(readFileSync(path.join(root, "standards.yaml"), "utf8"), "standards.yaml");
if (!handbook) throw new Error("The handbook has errors: npm run form:check");

/** A slip of the hand in one item: what it is, which item, what stands there, what is written instead, the code, and the line it is told at where that is another. */
const SLIPS = [
  ["an id copied with its item", "counter-greeting", "id: counter-greeting", "id: greeted", "item-id-twice"],
  ["an option copied with its id", "name-used", "id: too-often", "id: naturally", "option-id-twice"],
  ["a mistyped standard", "wait", "[E01]", "[E91]", "standard-unknown"],
  ["a standard of another dimension", "voice", "[A04]", "[E04]", "standard-dimension"],
  ["a mistyped dimension", "voice", "dimension: attitude", "dimension: attitud", "value-unknown"],
  ["a condition on a renamed item", "wait-told", "item: wait,", "item: waiting-time,", "condition-item-unknown"],
  ["a condition on a later item", "need-first", "item: taken-up", "item: costs-said", "condition-order"],
  ["a condition on a renamed option", "next-steps", "is: taken-on", "is: registered", "condition-never"],
  ["a condition in minutes beyond a day", "wait-told", "atLeast: 301", "atLeast: 100000", "condition-never"],
  ["a condition every wait meets", "wait-told", "atLeast: 301", "atLeast: 0", "condition-always"],
  ["a condition of yes on a clock", "wait-told", "atLeast: 301", "is: yes", "condition-unfit"],
  ["target and limit the wrong way round", "statement-time", "limit: 1800", "limit: 180", "timing-limit"],
  ["thresholds out of order", "needs-asked", "{ from: 4, value: 80 }", "{ from: 2, value: 80 }", "count-order"],
  ["a first threshold forgotten", "idle-staff", "{ from: 0, value: 100 }", "{ from: 3, value: 100 }", "count-from-zero"],
  ["the last count not worth everything", "needs-asked", "{ from: 5, value: 100 }", "{ from: 5, value: 95 }", "count-no-best", "thresholds:"],
  ["a choice without a right answer", "costs-said", "value: 100", "value: 90", "choice-no-best", "options:"],
  ["a way round a critical item", "secret-asked", "critical: true", "critical: true\n        mayNotApply: true", "critical-may-not-apply", "mayNotApply: true"],
  ["a scale that should fail the visit", "plain-words", "weight: 2", "critical: true", "critical-kind"],
  ["premises that should fail the visit", "privacy", "weight: 2", "critical: true", "critical-premises"],
  ["premises among service", "asked-again", "dimension: efficiency", "dimension: premises", "premises-mixed"],
  ["a weight of nothing", "wait", "weight: 3", "weight: 0", "value-range"],
  ["a question in one language", "closing-asked", ", en: ", ", ee: ", "language-missing", "question:"],
  ["an answer of another kind's", "hall", "low:", "good:", "key-unknown"],
] as const;

/** The line of an item's `id:` in a source, counted from 0. */
const startOf = (lines: readonly string[], id: string) => lines.findIndex((line) => line.trim() === `- id: ${id}`);

const slips = SLIPS.map(([what, item, piece, instead, code, where]) => ({ what, item, piece, instead, code, where }));

it.each(slips)("$what is refused on its line", ({ item, piece, instead, code, where }) => {
  const lines = source.split("\n");
  const start = startOf(lines, item);
  const at = lines.findIndex((line, i) => i >= start && line.includes(piece));
  expect(at - start).toBeLessThan(30);
  const spoilt = [...lines.slice(0, at), ...(lines[at] ?? "").replace(piece, instead).split("\n"), ...lines.slice(at + 1)];
  const marked = where === undefined ? at : spoilt.findIndex((line, i) => i >= start && line.includes(where));
  const { form, diagnostics } = parseForm(spoilt.join("\n"), file, handbook);
  expect(form).toBeNull();
  expect(diagnostics.map((each) => `${each.line} ${each.code}`)).toContain(`${marked + 1} ${code}`);
  expect(diagnostics.every(({ message, column }) => message.zh !== "" && message.en !== "" && column > 0)).toBe(true);
});

it("a section of premises left out is warned of, and no dimension may be", () => {
  const [service = ""] = source.split("  - id: premises");
  expect(parseForm(service, file, handbook).diagnostics.map(({ code }) => code)).toEqual(["premises-missing"]);
  const [entering = ""] = source.split("  - id: counter\n");
  const codes = parseForm(entering, file, handbook).diagnostics.map(({ code }) => code);
  expect(new Set(codes)).toEqual(new Set(["critical-missing", "dimension-missing", "premises-missing"]));
});
