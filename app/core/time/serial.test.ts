import { expect, test } from "vitest";
import { dayOfSerial, serialOf } from "#app/core/time/serial.ts";

test.each([["1900-03-01", 61], ["2000-01-01", 36_526], ["2024-02-29", 45_351], ["2026-10-01", 46_296]])("%s is %i and back", (day, serial) => {
  expect([serialOf(day), dayOfSerial(serial), dayOfSerial(serial + 0.99)]).toEqual([serial, day, day]);
});
