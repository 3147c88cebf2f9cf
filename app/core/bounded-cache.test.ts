import { expect, test } from "vitest";
import { BoundedCache } from "#app/core/bounded-cache.ts";

test("the entry unused longest is forgotten first", () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  expect(cache.get("a")).toBe(1);
  cache.set("c", 3);
  expect(cache.get("b")).toBeUndefined();
  expect([cache.get("a"), cache.get("c")]).toEqual([1, 3]);
  expect(cache.size).toBe(2);
});

test("setting a key again replaces its value and pushes nothing out", () => {
  const cache = new BoundedCache<string, number>(2);
  cache.set("a", 1);
  cache.set("b", 2);
  cache.set("a", 3);
  expect([cache.get("a"), cache.get("b")]).toEqual([3, 2]);
});

test("heavy entries push out as many as their weight needs, but never themselves", () => {
  const cache = new BoundedCache<string, number>(10, (weight) => weight);
  cache.set("a", 4);
  cache.set("b", 4);
  cache.set("c", 2);
  expect(cache.get("a")).toBe(4);
  cache.set("d", 6);
  expect([cache.get("a"), cache.get("b"), cache.get("c"), cache.get("d")]).toEqual([4, undefined, undefined, 6]);
  cache.set("e", 30);
  expect([cache.get("a"), cache.get("d"), cache.get("e")]).toEqual([undefined, undefined, 30]);
  cache.set("e", 1);
  cache.set("f", 9);
  expect([cache.get("e"), cache.get("f"), cache.size]).toEqual([1, 9, 2]);
  cache.clear();
  cache.set("g", 10);
  expect([cache.get("e"), cache.get("g"), cache.size]).toEqual([undefined, 10, 1]);
});
