import { describe, expect, it } from "vitest";
import { courseOf } from "#app/core/scenario/gold.ts";
import { parseScenario, traceScenario } from "#app/core/scenario/parse.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import { difference } from "#app/core/scenario/difference/difference.ts";
import { drills, handbook, policy } from "#tests/content/gate/library.ts";
import { MUTATIONS, type Mutation } from "#tests/content/gate/mutations.ts";

/** How grave each spoiling is, by the code the gate refuses it with. What has a fault of structure is no scenario and not listed. */
const GRADE: Readonly<Record<string, Grade>> = {
  loop: "structural",
  "reply-never-open": "structural",
  "line-missing": "structural",
  "breach-uncritical": "structural",
  "only-critical-open": "scoring",
  "no-resolved-ending": "structural",
  "silence-short": "structural",
  "silence-pays": "scoring",
  "gold-beyond-par": "scoring",
  "par-short": "scoring",
  "dimension-no-gain": "scoring",
  "loss-pays": "scoring",
  "gold-falls-short": "scoring",
  "guess-longest": "cosmetic",
  "guess-first": "cosmetic",
  "fraud-no-breach": "structural",
};

/** Between them, a complaint and a fraud have something of every kind to spoil. */
const SPOILT = ["double-charge", "safe-account"];

const originals = drills.filter(({ slug }) => SPOILT.includes(slug)).map(({ slug, source }) => {
  const { scenario } = parseScenario(source, slug, handbook);
  const course = scenario && courseOf(scenario, policy.rules);
  if (!scenario || !course?.ok) throw new Error(`${slug} has errors: npm run scenario:check ${slug}`);
  return { slug, source, scenario, course: course.value };
});

const after = (original: (typeof originals)[number], { spoil }: Mutation) => {
  const source = spoil(original)?.source;
  return source === undefined ? null : traceScenario(source, original.slug, handbook).scenario;
};

it("has every kind of fault that can be read to tell of", () => {
  const told = MUTATIONS.filter((mutation) => originals.some((original) => after(original, mutation)));
  expect(told.map(({ code }) => code)).toEqual(expect.arrayContaining(Object.keys(GRADE)));
});

describe.each(originals)("the difference between $slug and what it was spoilt into", (original) => {
  const readable = MUTATIONS.flatMap((mutation) => {
    const spoilt = after(original, mutation);
    return spoilt ? [{ name: mutation.name, code: mutation.code, spoilt }] : [];
  });

  it.each(readable)("is found: $name", ({ code, spoilt }) => {
    const { changes, grade } = difference(original.scenario, spoilt);
    expect(changes.filter(({ part }) => part !== "layout")).not.toEqual([]);
    expect({ code, grade }).toEqual({ code, grade: GRADE[code] });
  });

  it("is layout where only a comment is added", () => {
    const { scenario } = parseScenario(`# A comment.\n${original.source}`, original.slug, handbook);
    expect(scenario && difference(original.scenario, scenario)).toMatchObject({ changes: [{ part: "layout" }], grade: "cosmetic" });
  });
});
