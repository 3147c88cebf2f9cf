import { expect, test } from "vitest";
import { decideSeed } from "#prisma/seed/demonstration.ts";

const loopback = { demo: null, host: "127.0.0.1", trustProxy: 0, publicOrigin: null };

test("an empty database on a loopback host is given demonstration people", () => {
  expect(decideSeed(0, loopback)).toBe("seed");
});

test("a database with anybody in it is left alone, whatever is said", () => {
  expect(decideSeed(1, loopback)).toBe("not-empty");
  expect(decideSeed(1, { ...loopback, demo: true })).toBe("not-empty");
});

test("DEMO=0 never, any other host only with DEMO=1", () => {
  expect(decideSeed(0, { ...loopback, demo: false })).toBe("not-allowed");
  expect(decideSeed(0, { ...loopback, host: "0.0.0.0" })).toBe("not-allowed");
  expect(decideSeed(0, { ...loopback, host: "0.0.0.0", demo: true })).toBe("seed");
});
