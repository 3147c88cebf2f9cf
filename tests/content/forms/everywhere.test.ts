import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseDocument, type Document } from "yaml";
import type { Item } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import { placedItems } from "#app/core/form/structure/draft.ts";
import { parseHandbook } from "#app/core/standards/handbook.ts";
import type { Path } from "#app/core/text/yaml/located.ts";
import { readYaml } from "#app/core/text/yaml/read.ts";
import { readContent } from "#app/library/content.server.ts";

const { standards, visits } = await readContent(path.resolve(import.meta.dirname, "../../../scenarios"));
const { handbook } = parseHandbook(standards?.source ?? "", "standards.yaml");
if (!handbook) throw new Error("The handbook has errors: npm run form:check");

/** A fault put into a form: which items can have it, what is done to the file, the code, and where below the item it is told. */
type Fault = {
  readonly what: string;
  readonly can: (item: Item) => boolean;
  readonly put: (file: Document, at: Path, item: Item) => void;
  readonly code: string;
  readonly where: Path;
  readonly part?: "key";
};

const scored = ({ weight }: Item) => weight > 0;
const set = (below: Path, value: unknown): Fault["put"] => (file, at) => file.setIn([...at, ...below], file.createNode(value));
const drop = (below: Path): Fault["put"] => (file, at) => void file.deleteIn([...at, ...below]);
const worth = (list: "options" | "thresholds", value: (old: number) => number): Fault["put"] => (file, at, item) => {
  const all = item.kind === "choice" ? item.options : item.kind === "count" ? item.thresholds : [];
  for (const [i, each] of all.entries()) file.setIn([...at, list, i, "value"], value(each.value));
};
/** A standard that is in the handbook and of another dimension. */
const strange = ({ dimension }: Item) => (dimension === "attitude" ? "E01" : "A01");

const FAULTS: readonly Fault[] = [
  { what: "a question without English", can: () => true, put: drop(["question", "en"]), code: "language-missing", where: ["question"], part: "key" },
  { what: "a question without Chinese", can: () => true, put: drop(["question", "zh"]), code: "language-missing", where: ["question"], part: "key" },
  { what: "English under Chinese", can: () => true, put: set(["question", "zh"], "Were you asked?"), code: "language-other", where: ["question", "zh"] },
  { what: "a weight of nothing", can: scored, put: set(["weight"], 0), code: "value-range", where: ["weight"] },
  { what: "half a weight", can: scored, put: set(["weight"], 0.5), code: "value-type", where: ["weight"] },
  { what: "no standard", can: scored, put: set(["standards"], []), code: "value-range", where: ["standards"] },
  { what: "a standard nobody wrote", can: scored, put: set(["standards"], ["A77"]), code: "standard-unknown", where: ["standards", 0] },
  { what: "a standard of another dimension", can: ({ dimension }) => dimension !== null, put: (file, at, item) => set(["standards"], [strange(item)])(file, at, item), code: "standard-dimension", where: ["standards", 0] },
  { what: "a condition on itself", can: () => true, put: (file, at, item) => set(["showIf"], { item: item.id, is: "yes" })(file, at, item), code: "condition-order", where: ["showIf", "item"] },
  { what: "a condition on nothing there is", can: () => true, put: set(["showIf"], { item: "no-such-item", is: "yes" }), code: "condition-item-unknown", where: ["showIf", "item"] },
  { what: "a condition in two ways", can: ({ showIf }) => showIf !== null, put: set(["showIf", "atMost"], 3), code: "condition-form", where: ["showIf"] },
  { what: "a best option that is not worth everything", can: ({ kind }) => kind === "choice", put: worth("options", (old) => Math.min(old, 90)), code: "choice-no-best", where: ["options"], part: "key" },
  { what: "options of one worth", can: ({ kind, critical }) => kind === "choice" && !critical, put: worth("options", () => 100), code: "values-flat", where: ["options"], part: "key" },
  { what: "a count nobody can get in full", can: ({ kind }) => kind === "count", put: worth("thresholds", (old) => Math.min(old, 90)), code: "count-no-best", where: ["thresholds"], part: "key" },
  { what: "a count from 1", can: ({ kind }) => kind === "count", put: set(["thresholds", 0, "from"], 1), code: "count-from-zero", where: ["thresholds", 0, "from"] },
  { what: "thresholds that do not rise", can: ({ kind }) => kind === "count", put: set(["thresholds", 1, "from"], 0), code: "count-order", where: ["thresholds", 1, "from"] },
  { what: "a limit at the target", can: ({ kind }) => kind === "timing", put: (file, at, item) => set(["limit"], "target" in item ? item.target : 0)(file, at, item), code: "timing-limit", where: ["limit"] },
  { what: "a red line one may wave away", can: ({ critical }) => critical, put: set(["mayNotApply"], true), code: "critical-may-not-apply", where: ["mayNotApply"] },
  { what: "a red line nothing backs", can: ({ critical }) => critical, put: drop(["evidence"]), code: "critical-unbacked", where: ["critical"] },
  { what: "a scale as a red line", can: ({ kind }) => kind === "scale", put: set(["critical"], true), code: "critical-kind", where: ["critical"] },
  { what: "premises as a red line", can: ({ premises, kind }) => premises && kind === "yes-no", put: set(["critical"], true), code: "critical-premises", where: ["critical"] },
  { what: "evidence nobody may collect", can: scored, put: set(["evidence"], { kinds: ["audio"] }), code: "audio-not-collected", where: ["evidence", "kinds", 0] },
  { what: "a voice to hand in", can: ({ kind }) => kind === "photo" || kind === "receipt", put: set(["kind"], "audio"), code: "audio-not-collected", where: ["kind"] },
  { what: "a weight on a thing to hand in", can: ({ kind }) => kind === "photo" || kind === "receipt", put: set(["weight"], 2), code: "key-unknown", where: ["weight"], part: "key" },
];

/** Of each form; there are six, and all items are read alike. */
const OF_EACH = 1;

describe.each(FAULTS)("$what", ({ can, put, code, where, part }) => {
  const cases = visits.flatMap(({ source, file, folder }) => {
    const { form } = parseForm(source, file, handbook);
    if (!form) throw new Error(`${file} has errors: npm run form:check`);
    const able = placedItems(form).filter(({ item }) => can(item));
    return able.slice(-OF_EACH).map((placed) => ({ folder, file, source, id: placed.item.id, placed }));
  });

  it("can be put into a form of the library", () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases)("is found at $id of $folder", ({ file, source, placed: { path: at, item } }) => {
    const spoilt = parseDocument(source);
    put(spoilt, at, item);
    const text = String(spoilt);
    const { located } = readYaml(text, file);
    const place = located?.placeOf([...at, ...where], part ?? "value");
    const { form, diagnostics } = parseForm(text, file, handbook);
    expect(diagnostics).toContainEqual(expect.objectContaining({ code, ...place }));
    expect(form === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
  });
});
