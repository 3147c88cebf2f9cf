import { expect, test } from "vitest";
import { createIds } from "#app/platform/ids.server.ts";

const at = (times: number[]) => {
  const left = [...times];
  return createIds({ now: () => left.shift() ?? 0 });
};

test("an id is a UUID of version 7 that carries the moment", () => {
  const id = at([Date.parse("2026-01-02T03:04:05.678Z")]).next();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16)).toBe(Date.parse("2026-01-02T03:04:05.678Z"));
});

test("ids sort as they were made, within a millisecond and when the clock steps back", () => {
  const ids = at([1000, 1000, 1000, 900, 1000, 1001, 1001, 50]);
  const made = Array.from({ length: 8 }, () => ids.next());
  expect([...made].sort()).toEqual(made);
  expect(new Set(made).size).toBe(8);
});

test("two processes in the same millisecond make different ids", () => {
  const made = Array.from({ length: 1000 }, () => at([1000]).next());
  expect(new Set(made).size).toBe(1000);
});
