import { describe, expect, it } from "vitest";
import { checkGolden } from "#app/core/drill/golden/check.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import { checkScenario } from "#app/core/scenario/check.ts";
import { checkSameness } from "#app/core/scenario/check/sameness/sameness.ts";
import { hasErrors, printDiagnostic, type Diagnostic } from "#app/core/scenario/diagnostic.ts";
import { courseOf } from "#app/core/scenario/gold.ts";
import { drills, handbook, policy } from "#tests/content/gate/library.ts";
import { MUTATIONS } from "#tests/content/gate/mutations.ts";
import { Sheet } from "#tests/content/gate/sheet.ts";

const check = (source: string) => checkScenario(source, "scenario.yaml", handbook, policy.rules);
const errorsIn = (diagnostics: readonly Diagnostic[]) => diagnostics.filter((each) => hasErrors([each]));

/** Scenarios that hold; of the others the first test says what is wrong, and nothing can be proven by spoiling them. */
const originals = drills.flatMap(({ slug, source, goldens }) => {
  const { scenario, diagnostics } = check(source);
  const course = scenario && !hasErrors(diagnostics) ? courseOf(scenario, policy.rules) : null;
  return scenario && course?.ok ? [{ slug, source, scenario, goldens, course: course.value, drill: drillOf(scenario) }] : [];
});

it.each(drills)("raises no alarm as it is: $slug", ({ slug, source, goldens }) => {
  const { scenario, diagnostics } = check(source);
  const drill = scenario && drillOf(scenario);
  const broken = goldens.flatMap((golden) => (drill ? checkGolden(golden.source, golden.file, drill, policy.rules, policy.drills) : []));
  expect([...diagnostics, ...broken].map((each) => `${slug}/${printDiagnostic(each, "en")}`)).toEqual([]);
});

/** Every scenario with the ways in which it can be spoilt; a few have no place for one kind or another. */
const spoiled = originals.map((original) => {
  Sheet.keep(original.source);
  const ways = MUTATIONS.flatMap(({ name, code, spoil }) => {
    const spoilt = spoil(original);
    return spoilt ? [{ name, code, spoilt }] : [];
  });
  return { ...original, ways };
});

describe.each(spoiled)("$slug", (original) => {
  it.each(original.ways)("is caught at the place: $name", ({ code, spoilt }) => {
    expect(spoilt.source).not.toBe(original.source);
    const sheet = new Sheet(spoilt.source);
    const offset = spoilt.part === "key" ? sheet.key(spoilt.at) : sheet.value(spoilt.at).from;
    const said = errorsIn(check(spoilt.source).diagnostics).map(({ code, line, column }) => ({ code, line, column }));
    // This one error at this place, and no other that follows from it.
    expect(said).toEqual([{ code, ...Sheet.place(spoilt.source, offset) }]);
  });

  it.each(original.goldens)("is caught at the line: another result in $file", ({ file, source }) => {
    const broken = new Sheet(source).set(["expect", "total"], "12.34").toString();
    const offset = new Sheet(broken).value(["expect", "total"]).from;
    expect(checkGolden(broken, file, original.drill, policy.rules, policy.drills)).toMatchObject([
      { code: "golden-result", ...Sheet.place(broken, offset) },
    ]);
  });

  it("is caught: the same talk under another name", () => {
    const copy = { ...original.scenario, slug: "another-name" };
    expect(checkSameness(copy, [original.scenario]).map(({ code }) => code).sort()).toEqual(["same-shape", "same-words"]);
  });
});

it("is proven by every kind of mutation, each on one scenario at least", () => {
  const proven = new Set(spoiled.flatMap(({ ways }) => ways.map(({ name }) => name)));
  expect(MUTATIONS.filter(({ name }) => !proven.has(name)).map(({ name }) => name)).toEqual([]);
  expect(MUTATIONS.length).toBeGreaterThanOrEqual(14);
});

it("finds no two scenarios of the library the same", () => {
  const scenarios = originals.map(({ scenario }) => scenario);
  const found = scenarios.flatMap((scenario, i) => checkSameness(scenario, scenarios.slice(0, i)).map(({ code, message }) => `${scenario.slug}: ${code} ${message.en}`));
  expect(found).toEqual([]);
});
