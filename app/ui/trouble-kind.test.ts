import { expect, test } from "vitest";
import { kindOfTrouble } from "#app/ui/trouble-kind.ts";

// As Remix hands a thrown response to an error boundary.
const answer = (status: number) => ({ status, statusText: "", internal: false, data: null });

test("an answer is told by its status", () => {
  const kinds = [404, 403, 503, 400, 409, 405, 500, 502].map((status) => kindOfTrouble(answer(status)));
  expect(kinds).toEqual(["missing", "forbidden", "busy", "refused", "refused", "refused", "trouble", "trouble"]);
});

test("a lost network is not a fault of the system, in any browser's words", () => {
  for (const words of ["Failed to fetch", "NetworkError when attempting to fetch resource.", "Load failed"]) {
    expect(kindOfTrouble(new TypeError(words))).toBe("offline");
  }
});

test("everything else is trouble, a bug that happens to be a TypeError too", () => {
  for (const error of [new TypeError("x is not a function"), new Error("Failed to fetch"), null, "text"]) {
    expect(kindOfTrouble(error)).toBe("trouble");
  }
});
