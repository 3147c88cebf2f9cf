import { expect, test } from "vitest";
import { askWhere, type Compass } from "#app/visits/place/ask.ts";
import { located } from "#app/visits/place/posted.ts";

type GetPosition = Geolocation["getCurrentPosition"];

/** A browser that answers at once, and how often it was asked. */
function browser(answer: (...asked: Parameters<GetPosition>) => void) {
  let asked = 0;
  const geolocation: Compass["geolocation"] = {
    getCurrentPosition: (...said) => {
      asked += 1;
      answer(...said);
    },
  };
  return { geolocation, times: () => asked };
}

const at = (latitude: number, longitude: number, accuracy: number) =>
  // As much of a position as is looked at.
  browser((found) => found({ coords: { latitude, longitude, accuracy } } as GeolocationPosition));
const failing = (code: number) => browser((_found, failed) => failed?.({ code } as GeolocationPositionError));
const open = { secure: true, allowed: true };

test("a position is written so that the server reads what was meant", async () => {
  const { found } = await askWhere({ ...open, ...at(31.23041659, -0.00000049, 12.34) }, "press");
  expect(found).toEqual({ key: "press", latitude: "31.230417", longitude: "-0.000000", accuracy: "12.3" });
  expect(located.parse(found)).toEqual({ key: "press", at: { latitude: 31_230_417, longitude: 0 }, accuracy: 12.3 });
  const { found: blind } = await askWhere({ ...open, ...at(0, 0, 1e30) }, "press");
  expect(located.safeParse(blind).success).toBe(true);
});

test("what is no position is read as none", () => {
  const sent = { key: "press", latitude: "31.2", longitude: "121.4", accuracy: "5" };
  const odd = [{ latitude: "" }, { latitude: "NaN" }, { longitude: "1e2" }, { accuracy: "-1" }, { accuracy: "Infinity" }, { key: "" }];
  expect(odd.map((part) => located.safeParse({ ...sent, ...part }).success)).toEqual(odd.map(() => false));
});

test.each([[1, "refused"], [2, "no-signal"], [3, "late"], [9, "no-signal"]] as const)("a browser that fails with %i is told as %s", async (code, why) => {
  expect(await askWhere({ ...open, ...failing(code) }, "press")).toEqual({ found: null, why });
});

test("a browser is not asked where it cannot answer", async () => {
  const { geolocation, times } = at(0, 0, 1);
  expect(await askWhere({ secure: false, allowed: false, geolocation }, "press")).toEqual({ found: null, why: "insecure" });
  expect(await askWhere({ secure: true, allowed: false, geolocation }, "press")).toEqual({ found: null, why: "elsewhere" });
  expect(await askWhere({ ...open, geolocation: null }, "press")).toEqual({ found: null, why: "unable" });
  expect(times()).toBe(0);
});
