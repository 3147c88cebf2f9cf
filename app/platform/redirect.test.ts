import fc from "fast-check";
import { expect, test } from "vitest";
import { redirectWithin } from "#app/platform/redirect.ts";

test("a path within the application is kept, with its query and fragment", () => {
  for (const path of ["/", "/drills", "/drills/vip?mode=practice#top"]) expect(redirectWithin(path, "/home")).toBe(path);
  expect(redirectWithin("/a/./b/../c", "/home")).toBe("/a/c");
});

const FOREIGN = [
  "https://evil.example", "//evil.example", "/\\evil.example", "\\\\evil.example", "/%0d%0a//evil.example/..//", "javascript:alert(1)",
  "/.//evil.example", "/..//evil.example", "/a/..//evil.example", "/\t/evil.example", "\n//evil.example", " //evil.example", "", "drills",
  "data:text/html,x", null, undefined, 7, ["/drills"],
];

test("anything that a browser would take elsewhere becomes the fallback", () => {
  for (const target of FOREIGN) {
    const result = redirectWithin(target, "/home");
    expect(new URL(result, "http://here.example").host, String(target)).toBe("here.example");
    expect(result.startsWith("//"), String(target)).toBe(false);
  }
  expect(redirectWithin("//evil.example", "/home")).toBe("/home");
  expect(redirectWithin("/.//evil.example", "/home")).toBe("/home");
});

test("signing in never leads back to signing in or out", () => {
  for (const path of ["/sign-in", "/sign-in?redirectTo=/x", "/sign-out", "/a/../sign-in"]) expect(redirectWithin(path)).toBe("/");
});

test("whatever the text, the browser stays on this host", () => {
  const nasty = fc.string({ unit: fc.constantFrom("/", "\\", ".", ":", "@", "?", "#", "%2f", "\t", "\n", "evil.example", "a") });
  fc.assert(
    fc.property(nasty, (text) => {
      expect(new URL(redirectWithin(text), "http://here.example").host).toBe("here.example");
      expect(new URL(redirectWithin(`/${text}`), "http://here.example").host).toBe("here.example");
    }),
    { numRuns: 2000 },
  );
});
