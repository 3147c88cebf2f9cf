import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grade } from "#app/core/drill/grade.ts";
import { progressView } from "#app/drills/progress.server.ts";
import { addPast, colleague, giveBack, openPast } from "#tests/support/past.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let gold: Grade;
let curt: Grade;
const me = { id: "cora" };

beforeAll(async () => {
  ({ services, gold, curt } = await openPast());
  await colleague(services, "cora", "n1");
  await colleague(services, "dan", "n1");
  await addPast(services, { id: "p1", person: "cora", on: "2026-09-02", total: 60, grade: curt });
  await addPast(services, { id: "p2", person: "cora", on: "2026-09-03", total: 90, grade: gold });
  await addPast(services, { id: "taken-up", person: "cora", on: "2026-09-04", total: 99, grade: gold, fromId: "p1" });
  await addPast(services, { id: "left", person: "cora", on: "2026-09-05", total: 3, grade: curt, outcome: "left" });
  await addPast(services, { id: "open", person: "cora", on: "2026-09-06", open: true });
  await addPast(services, { id: "p3", person: "cora", on: "2026-09-07", total: 75, grade: curt });
  await addPast(services, { id: "a1", person: "cora", mode: "assessment", on: "2026-10-01", total: 70, grade: curt });
  await addPast(services, { id: "a2", person: "cora", mode: "assessment", on: "2026-10-02", total: 5, grade: curt, outcome: "left" });
  await addPast(services, { id: "back", person: "cora", mode: "assessment", on: "2026-10-03", total: 100, grade: gold });
  await giveBack(services, "back");
  await addPast(services, { id: "dan's", person: "dan", on: "2026-10-03", grade: gold });
});
afterAll(() => services.close());

describe("one's own progress", () => {
  test("counts practice played to an ending and every assessment, and nothing taken up, left in practice or given back", async () => {
    const view = await progressView(services, me);
    expect(view.sittings.map(({ id }) => id)).toEqual(["p1", "p2", "p3", "a1", "a2"]);
    expect(view.counted).toEqual({ practice: 3, assessment: 2 });
    expect(view.sittings[1]?.scores).toEqual({ attitude: 100, efficiency: gold.dimensions.efficiency?.score, "problem-solving": 100 });
  });

  test("tells the gain of each mode from its own first and latest", async () => {
    const { gains } = await progressView(services, me);
    expect(gains.map(({ mode, n, gain, first, latest }) => [mode, n, gain, first.id, latest.id])).toEqual([
      ["assessment", 2, -65, "a1", "a2"],
      ["practice", 3, 15, "p1", "p3"],
    ]);
  });

  test("says at how many decisions each standard was kept", async () => {
    const { standards } = await progressView(services, me);
    const of = (standard: string) => standards.find((line) => line.standard === standard);
    // Curt in four of five sittings: A04 was met only there, A01 only in the warm one.
    expect(of("A04")).toMatchObject({ n: 4, clean: 0, strength: "weak", sittings: 4 });
    expect(of("A01")).toMatchObject({ n: 1, clean: 1, strength: "few" });
    expect(of("S10")).toMatchObject({ n: 5, clean: 5, strength: "strong", lost: 0 });
    expect(standards[0]?.standard).toBe("A04");
  });

  test("is empty for somebody who played nothing", async () => {
    await colleague(services, "new", "n1");
    expect(await progressView(services, { id: "new" })).toMatchObject({ counted: { practice: 0, assessment: 0 }, sittings: [], standards: [], gains: [] });
  });
});
