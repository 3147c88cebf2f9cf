import { expect, test } from "vitest";
import { cookieRule, handOutCookie, sessionIdIn, takeBackCookie } from "#app/platform/session/cookie.ts";

const plain = cookieRule(null);
const behindTls = cookieRule("https://training.bank.example");
const id = "A".repeat(42) + "-";

test("behind TLS the cookie is host-bound and secure", () => {
  expect(handOutCookie(behindTls, id, 60)).toBe(`__Host-sid=${id}; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60`);
  expect(takeBackCookie(behindTls)).toBe("__Host-sid=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
});

test("without TLS it has the plain name, since a browser would drop the other", () => {
  expect(handOutCookie(plain, id, 60)).toBe(`sid=${id}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60`);
  expect(cookieRule("http://training.bank.example")).toEqual(plain);
});

test("the id is found among other cookies", () => {
  expect(sessionIdIn(`theme=dark; sid=${id}; lang=zh`, plain)).toBe(id);
  expect(sessionIdIn(`__Host-sid=${id}`, behindTls)).toBe(id);
});

test("no id, or nothing of its shape, is nobody", () => {
  for (const header of [null, "", "sid", "sid=", `sid=${id}x`, "sid=short", `xsid=${id}`, `sid=${"'".repeat(43)}`]) {
    expect(sessionIdIn(header, plain), String(header)).toBeNull();
  }
  expect(sessionIdIn(`sid=${id}`, behindTls)).toBeNull();
});
