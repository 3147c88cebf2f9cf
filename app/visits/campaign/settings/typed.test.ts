import { describe, expect, test } from "vitest";
import { draftOf, typedOf } from "#app/visits/campaign/settings/typed.ts";
import { typedFrom } from "#app/visits/campaign/settings/typed-from.ts";
import { TERMS } from "#tests/support/campaign.ts";

const reach = { places: [{ id: "n1", regionId: "north" }, { id: "n2", regionId: "north" }, { id: "s1", regionId: "south" }], evaluators: ["eve", "other"] };

function draft(terms: Record<string, string[]> = {}) {
  const read = draftOf({ ...TERMS, ...terms }, reach, "seed");
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

describe("what was typed", () => {
  test("is what it says again when it is to be changed", () => {
    const said = draft({ "quota:f": ["7"], closedOn: ["2026-11-11"] });
    expect(draftOf(typedFrom(said), reach, "seed")).toEqual({ ok: true, value: said });
  });

  test("may name regions and places, which add up, and nobody out of reach", () => {
    expect(draft({ scope: ["north", "n1", "s9"] }).settings.places).toEqual(["n1", "n2"]);
    expect(draft({ scope: ["s1"], evaluators: ["eve", "stranger"] }).settings).toMatchObject({ places: ["s1"], evaluators: ["eve"] });
  });

  test("may be written as people write", () => {
    const { bands, closedOn } = draft({ bands: ["14：00—16：00、 9:00 至 11:00"], closedOn: ["2026-11-12，2026-11-11\n2026-11-12"] }).settings;
    expect(bands).toEqual([{ from: "09:00", to: "11:00" }, { from: "14:00", to: "16:00" }]);
    expect(closedOn).toEqual(["2026-11-11", "2026-11-12"]);
    expect(draft({ bands: [" "] }).settings.bands).toEqual([]);
  });

  test("keeps every value of a field that is there several times", () => {
    const body = new FormData();
    for (const weekday of ["1", "3"]) body.append("weekdays", weekday);
    expect(typedOf(body)).toEqual({ weekdays: ["1", "3"] });
  });
});
