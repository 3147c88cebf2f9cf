import { describe, expect, test } from "vitest";
import { comesFromHere } from "#app/platform/origin.ts";
import type { Posting } from "#app/platform/origin.ts";

const post: Posting = { method: "POST", host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000", fetchSite: "same-origin" };

describe("a post without a public origin in the settings", () => {
  test("passes from a page of the same host", () => {
    expect(comesFromHere(post, null)).toBe(true);
    expect(comesFromHere({ ...post, fetchSite: undefined }, null)).toBe(true);
    expect(comesFromHere({ ...post, origin: undefined }, null)).toBe(true);
  });
  const foreign: Partial<Posting>[] = [
    { origin: "https://evil.example" },
    { origin: "http://127.0.0.1:3001" },
    { origin: "http://127.0.0.1:3000.evil.example" },
    { origin: "null" },
    { origin: "" },
    { fetchSite: "cross-site" },
    { fetchSite: "same-site" },
    { fetchSite: "none" },
    { origin: undefined, fetchSite: undefined },
    { origin: undefined, fetchSite: "cross-site" },
    { host: undefined, fetchSite: undefined },
  ];
  for (const difference of foreign) {
    test(`is refused with ${JSON.stringify(difference)}`, () => expect(comesFromHere({ ...post, ...difference }, null)).toBe(false));
  }
});

test("a public origin in the settings is the only one that passes", () => {
  const publicOrigin = "https://training.bank.example";
  expect(comesFromHere({ ...post, origin: publicOrigin }, publicOrigin)).toBe(true);
  expect(comesFromHere({ ...post, origin: "http://training.bank.example" }, publicOrigin)).toBe(false);
  expect(comesFromHere(post, publicOrigin)).toBe(false);
});

test("every other method that can change something is asked too", () => {
  for (const method of ["PUT", "PATCH", "DELETE", "post", "PURGE"]) {
    expect(comesFromHere({ ...post, method, origin: "https://evil.example" }, null), method).toBe(false);
  }
});

test("reading passes from anywhere", () => {
  for (const method of ["GET", "HEAD", "OPTIONS"]) {
    expect(comesFromHere({ method, host: "h", origin: "https://evil.example", fetchSite: "cross-site" }, null)).toBe(true);
  }
});
