import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { restateObservation, retractObservation, writeObservation, type NewObservation } from "#app/platform/observations.server.ts";
import { counted, summed } from "#tests/support/figures.ts";
import { twoBranches } from "#tests/support/people.ts";
import { addColleague, write } from "#tests/support/standings.ts";
import { openTestServices, type TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await openTestServices();
  await twoBranches(services);
  for (const [id, branchId, post] of [["a", "n1", "teller"], ["b", "s1", "lobby"], ["c", null, "teller"]] as const) await addColleague(services, { id, branchId, post });
});
afterAll(() => services.close());

const retract = (sourceId: string) => services.db.$transaction((tx) => retractObservation(services, tx, { sourceId, reason: "upheld-appeal" }));
const restate = (observed: NewObservation & { kind: "visit" }) => services.db.$transaction((tx) => restateObservation(services, tx, observed));

/** Quarters of points, so that nothing hangs on rounding at the edge of a bin. */
const score = fc.integer({ min: 0, max: 400 }).map((quarters) => quarters / 4);
const share = fc.record({ standard: fc.constantFrom("A01", "E06", "S10"), possible: fc.integer({ min: 1, max: 40 }), part: fc.integer({ min: 0, max: 4 }) });
const result = fc.record({
  kind: fc.constantFrom("drill" as const, "visit" as const),
  personId: fc.constantFrom("a", "b", "c"),
  branchId: fc.constantFrom("n1", "s1"),
  period: fc.constantFrom("2026-09", "2026-10"),
  total: score,
  attitude: fc.option(score),
  premises: fc.option(score),
  failed: fc.boolean(),
  shares: fc.uniqueArray(share, { selector: ({ standard }) => standard, maxLength: 3 }),
});
const deed = fc.oneof({ weight: 3, arbitrary: result.map((of) => ({ deed: "write" as const, of })) }, fc.record({ deed: fc.constantFrom("retract" as const, "restate" as const, "again" as const), which: fc.nat(30), of: result }));

let made = 0;

type Made = typeof result extends fc.Arbitrary<infer R> ? R : never;

function observed(sourceId: string, { kind, personId, branchId, period, total, attitude, premises, failed, shares }: Made): NewObservation {
  const dimensions = attitude === null ? {} : { attitude: { score: attitude } };
  const standards = shares.map(({ standard, possible, part }) => ({ standard, possible, kept: (possible * part) / 4 }));
  const same = { sourceId, slug: "s", contentHash: "h", period, at: Date.parse(`${period}-10T01:00:00Z`), score: { total, premises: kind === "visit" ? premises : null, failed, dimensions }, standards };
  return kind === "drill" ? { ...same, kind, personId } : { ...same, kind, branchId, evaluatorId: "e" };
}

test("after any results, retractions and restatements the sums are what a fresh count gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 12 }), async (deeds) => {
      const written: NewObservation[] = [];
      for (const each of deeds) {
        const former = each.deed === "write" ? undefined : written[each.which % Math.max(1, written.length)];
        if (each.deed === "write") {
          const one = observed(`r${(made += 1)}`, each.of);
          written.push(one);
          await write(services, one);
        } else if (former) {
          if (each.deed === "retract") await retract(former.sourceId);
          if (each.deed === "again") await write(services, observed(former.sourceId, each.of));
          if (each.deed === "restate" && former.kind === "visit") {
            const now = observed(former.sourceId, { ...each.of, kind: "visit" });
            if (now.kind === "visit") await restate(now);
          }
        }
      }
      expect(await summed(services)).toEqual(await counted(services));
    }),
    { numRuns: 40 },
  );
  expect((await summed(services)).standards.length).toBeGreaterThan(0);
}, 120_000);

test("ten results at once are all in the sums", async () => {
  const ids = Array.from({ length: 10 }, () => `r${(made += 1)}`);
  const same = { kind: "drill", personId: "a", branchId: "n1", period: "2026-10", total: 70, attitude: 60, premises: null, failed: false, shares: [{ standard: "A01", possible: 4, part: 2 }] } as const;
  await Promise.all(ids.map((id) => write(services, observed(id, { ...same, shares: [...same.shares] }))));
  await Promise.all(ids.slice(0, 5).map(retract));
  expect(await summed(services)).toEqual(await counted(services));
});

test("where the observation cannot be written, nothing is summed", async () => {
  const before = await summed(services);
  const failing = services.db.$transaction(async (tx) => {
    await writeObservation(services, tx, observed("never", { kind: "drill", personId: "a", branchId: "n1", period: "2026-10", total: 70, attitude: 60, premises: null, failed: false, shares: [] }));
    throw new Error("the source could not end");
  });
  await expect(failing).rejects.toThrow("could not end");
  expect(await summed(services)).toEqual(before);
});
