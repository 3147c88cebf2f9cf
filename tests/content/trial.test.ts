import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { trialOf } from "#prisma/seed/trial/trial.ts";
import { lineOf } from "#prisma/seed/trial/line.ts";
import { contentOfFile } from "#tests/support/bank.ts";

const slugs = readdirSync(path.resolve(import.meta.dirname, "../../scenarios/drills"));

/** Trainees of each kind: enough that the interval of the difference is some points wide. */
const EACH = 24;

describe.each(slugs)("made-up trainees in %s", (slug) => {
  test("the skilled score at least 20 points more, beyond chance, and every sitting is what its log tells", () => {
    const trial = trialOf(contentOfFile(slug), EACH);
    console.log(lineOf(trial));
    expect(trial.difference.mean).toBeGreaterThanOrEqual(20);
    expect(trial.difference.low).toBeGreaterThan(0);
    expect(trial.strayed).toBe(0);
  });
});
