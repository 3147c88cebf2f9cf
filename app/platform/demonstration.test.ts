import { describe, expect, test } from "vitest";
import { demonstrationAllowed, isLoopback } from "#app/platform/demonstration.ts";

const alone = { demo: null, host: "127.0.0.1", trustProxy: 0, publicOrigin: null };

describe("demonstration people", () => {
  test("are there on a loopback host when nothing is said", () => {
    expect(demonstrationAllowed(alone)).toBe(true);
    expect(demonstrationAllowed({ ...alone, publicOrigin: "http://localhost:3000" })).toBe(true);
  });
  test("are not there on any other host when nothing is said", () => {
    for (const host of ["0.0.0.0", "::", "192.168.1.5", "bank.example"]) {
      expect(demonstrationAllowed({ ...alone, host }), host).toBe(false);
    }
  });
  test("are not there behind a proxy or a public address when nothing is said", () => {
    expect(demonstrationAllowed({ ...alone, trustProxy: 1 })).toBe(false);
    expect(demonstrationAllowed({ ...alone, publicOrigin: "https://training.bank.example" })).toBe(false);
  });
  test("follow DEMO where it is said", () => {
    expect(demonstrationAllowed({ ...alone, demo: false })).toBe(false);
    expect(demonstrationAllowed({ ...alone, demo: true, host: "0.0.0.0" })).toBe(true);
  });
});

test("only addresses of this machine itself are loopback", () => {
  for (const host of ["127.0.0.1", "127.8.9.1", "::1", "[::1]", "LOCALHOST", "::ffff:127.0.0.1"]) expect(isLoopback(host), host).toBe(true);
  for (const host of ["127.0.0.1.example.com", "localhost.example", "128.0.0.1", "::2", ""]) expect(isLoopback(host), host).toBe(false);
});
