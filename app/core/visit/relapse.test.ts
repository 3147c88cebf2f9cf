import fc from "fast-check";
import { expect, test } from "vitest";
import type { Form } from "#app/core/form/form.ts";
import { parseForm } from "#app/core/form/parse.ts";
import type { ItemScore, VisitScore } from "#app/core/form/score.ts";
import { actionState, failedItems, proofAfter, relapsesBy, verdictOf, type Proof, type Verdict } from "#app/core/visit/relapse.ts";
import { sampleFormSource } from "#tests/support/sample-form.ts";
import { sampleHandbook } from "#tests/support/sample-handbook.ts";

const scored = (item: string, value: number | null, state: ItemScore["state"] = "scored"): ItemScore => ({ item, state, value, weight: 1, loss: 0 });
const scoreOf = (items: readonly ItemScore[]): VisitScore => ({ dimensions: {}, premises: null, uncapped: null, total: null, failed: false, criticals: [], items });

function sample(): Form {
  const { form } = parseForm(sampleFormSource, "form.yaml", sampleHandbook);
  if (!form) throw new Error("The sample does not parse");
  return form;
}

test("an item fails below half of what it is worth, and only where it was scored", () => {
  expect(failedItems(scoreOf([scored("a", 0), scored("b", 0.49), scored("c", 0.5), scored("d", null, "hidden"), scored("e", null, "not-applicable")]))).toEqual(["a", "b"]);
});

test("the same item is asked; where it is gone, all items of its standard", () => {
  const form = sample();
  const item = form.sections.flatMap(({ items }) => items).find(({ standards }) => standards.length > 0)!;
  const [standard = ""] = item.standards;
  const citing = form.sections.flatMap(({ items }) => items).filter(({ standards }) => standards.includes(standard)).map(({ id }) => id);
  const asked = { item: item.id, standard };
  expect(verdictOf(asked, form, scoreOf([scored(item.id, 1)]))).toBe("passed");
  expect(verdictOf(asked, form, scoreOf([scored(item.id, 0.2)]))).toBe("failed");
  expect(verdictOf(asked, form, scoreOf([scored(item.id, null, "hidden")]))).toBeNull();
  const gone = { item: "no-longer-there", standard };
  expect(verdictOf(gone, form, scoreOf(citing.map((id) => scored(id, 1))))).toBe("passed");
  expect(verdictOf(gone, form, scoreOf(citing.map((id, place) => scored(id, place === 0 ? 0 : 1))))).toBe("failed");
  expect(verdictOf({ item: "no-longer-there", standard: "Z99" }, form, scoreOf([scored(item.id, 1)]))).toBeNull();
});

const opened: Proof = { found: { id: "v0", at: 0 }, done: true, failed: null, closed: null, relapse: null };
const told = (said: readonly (readonly [string, number, Verdict | null])[]) => said.reduce((proof, [id, at, verdict]) => proofAfter(proof, { id, at }, verdict).proof, opened);

test("it stays open while it fails, closes when it passes, and relapses when it fails after that", () => {
  expect(told([["v1", 1, "failed"]])).toMatchObject({ done: false, failed: { id: "v1" }, closed: null });
  expect(told([["v1", 1, "failed"], ["v2", 2, "passed"]])).toMatchObject({ failed: { id: "v1" }, closed: { id: "v2" }, relapse: null });
  expect(told([["v1", 1, "passed"], ["v2", 2, "passed"], ["v3", 3, "failed"], ["v4", 4, "passed"]])).toMatchObject({ closed: { id: "v1" }, relapse: { id: "v3" } });
  expect(told([["v1", 1, null]])).toEqual(opened);
});

test("a visit from before the last word proves nothing, whenever it is published", () => {
  expect(told([["v3", 3, "failed"], ["v2", 2, "passed"]])).toMatchObject({ failed: { id: "v3" }, closed: null });
  expect(told([["v3", 3, "passed"], ["v2", 2, "failed"]])).toMatchObject({ closed: { id: "v3" }, relapse: null });
  expect(proofAfter(opened, { id: "v", at: 0 }, "passed").told).toBeNull();
});

test("a visit whose score is restated speaks anew", () => {
  expect(told([["v1", 1, "failed"], ["v1", 1, "passed"]])).toMatchObject({ failed: null, closed: { id: "v1" } });
  expect(told([["v1", 1, "passed"], ["v2", 2, "failed"], ["v2", 2, "passed"]])).toMatchObject({ closed: { id: "v1" }, relapse: null });
  expect(told([["v1", 1, "passed"], ["v1", 1, "failed"]])).toMatchObject({ closed: null, failed: { id: "v1" } });
});

test("saying the same twice changes nothing, and nothing is closed but by a visit that passed", () => {
  const verdict = fc.constantFrom<Verdict | null>("passed", "failed", null);
  const said = fc.array(fc.tuple(fc.integer({ min: -2, max: 9 }), verdict), { maxLength: 12 });
  fc.assert(
    fc.property(said, (visits) => {
      let proof = opened;
      const spoke = new Map<string, Verdict | null>();
      for (const [at, found] of visits) {
        const visit = { id: `v${at}-${found}`, at };
        proof = proofAfter(proof, visit, found).proof;
        spoke.set(visit.id, found);
        expect(proofAfter(proof, visit, found).proof).toEqual(proof);
      }
      if (proof.closed) expect([spoke.get(proof.closed.id), proof.closed.at > 0]).toEqual(["passed", true]);
      if (proof.relapse) expect([spoke.get(proof.relapse.id), proof.relapse.at > (proof.closed?.at ?? NaN)]).toEqual(["failed", true]);
    }),
  );
});

test("how a plan stands on a day", () => {
  const plain = { dueOn: "2026-11-20", done: false, closed: false, relapsed: false, givenUp: false, overturned: false };
  expect(actionState(plain, "2026-11-20")).toBe("open");
  expect(actionState(plain, "2026-11-21")).toBe("overdue");
  expect(actionState({ ...plain, done: true }, "2026-12-21")).toBe("waiting");
  expect(actionState({ ...plain, done: true, closed: true }, "2026-12-21")).toBe("closed");
  expect(actionState({ ...plain, closed: true, relapsed: true }, "2026-12-21")).toBe("relapsed");
  expect(actionState({ ...plain, givenUp: true }, "2026-12-21")).toBe("given-up");
  expect(actionState({ ...plain, overturned: true }, "2026-12-21")).toBe("overturned");
});

test("of the plans that were closed, how many came back, by name", () => {
  const counts = [
    { standard: "A01", closed: 1, relapsed: 0 },
    { standard: "E01", closed: 1, relapsed: 0 },
    { standard: "B01", closed: 2, relapsed: 0 },
    { standard: "A01", closed: 1, relapsed: 1 },
  ];
  expect(relapsesBy(counts, ({ standard }) => standard)).toEqual([
    { name: "A01", closed: 2, relapsed: 1 },
    { name: "B01", closed: 2, relapsed: 0 },
    { name: "E01", closed: 1, relapsed: 0 },
  ]);
  expect(relapsesBy([], () => "")).toEqual([]);
});
