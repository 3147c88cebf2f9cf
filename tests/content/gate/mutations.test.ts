import { describe, expect, it } from "vitest";
import { checkGolden } from "#app/core/drill/golden/check.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { checkSameness } from "#app/core/scenario/check/sameness/sameness.ts";
import { printDiagnostic } from "#app/core/scenario/diagnostic.ts";
import { courseOf } from "#app/core/scenario/gold.ts";
import { drills, handbook, policy } from "#tests/content/gate/library.ts";
import { MUTATIONS, type Original } from "#tests/content/gate/mutations.ts";
import { Sheet } from "#tests/content/gate/sheet.ts";

const check = (source: string) => checkScenario(source, "scenario.yaml", handbook, policy.rules);

const originals = drills.map(({ slug, source, goldens }) => {
  const { scenario, located, diagnostics } = check(source);
  const course = scenario && courseOf(scenario, policy.rules);
  if (!scenario || !located || !course?.ok) throw new Error(`${slug} has errors: npm run scenario:check ${slug}`);
  return { slug, source, scenario, located, diagnostics, goldens, course: course.value, drill: drillOf(scenario) };
});

describe.each(originals)("$slug", (original) => {
  it("raises no alarm as it is", () => {
    expect(original.diagnostics.map((each) => printDiagnostic(each, "en"))).toEqual([]);
    const golden = original.goldens.flatMap(({ file, source }) => checkGolden(source, file, original.drill, policy.rules, policy.drills));
    expect(golden).toEqual([]);
  });

  it.each(MUTATIONS)("is caught at the place: $name", ({ code, spoil }) => {
    const spoilt = spoil(original satisfies Original);
    if (!spoilt) return;
    expect(spoilt.source).not.toBe(original.source);
    const errors = check(spoilt.source).diagnostics.filter(({ severity }) => severity === "error");
    const sheet = new Sheet(spoilt.source);
    const offset = spoilt.part === "key" ? sheet.key(spoilt.at) : sheet.value(spoilt.at).from;
    // This one error at this place, and no other that follows from it.
    expect(errors.map(({ code: said, line, column }) => ({ code: said, line, column }))).toEqual([{ code, ...Sheet.place(spoilt.source, offset) }]);
  });

  it.each(original.goldens)("is caught at the line: another result in $file", ({ file, source }) => {
    const broken = new Sheet(source).set(["expect", "total"], "12.34").toString();
    const offset = new Sheet(broken).value(["expect", "total"]).from;
    expect(checkGolden(broken, file, original.drill, policy.rules, policy.drills)).toMatchObject([
      { code: "golden-result", ...Sheet.place(broken, offset) },
    ]);
  });

  it("is caught: the same talk under another name", () => {
    const copy = check(original.source.replace(/^scenario: .*$/m, "scenario: another-name"));
    if (!copy.scenario) throw new Error("a copy can be read");
    const found = checkSameness(copy.scenario, [original.scenario]);
    expect(found.map(({ code }) => code).sort()).toEqual(["same-shape", "same-words"]);
  });
});

it("is proven by every kind of mutation, each on one scenario at least", () => {
  const idle = MUTATIONS.filter(({ spoil }) => originals.every((original) => spoil(original) === null));
  expect(idle.map(({ name }) => name)).toEqual([]);
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(14);
});

it("finds no two scenarios of the library the same", () => {
  expect(originals.flatMap(({ scenario }, i) => checkSameness(scenario, originals.slice(0, i).map((other) => other.scenario)))).toEqual([]);
});
