import { afterEach, beforeEach, expect, test } from "vitest";
import { signIn } from "#app/people/sign-in.server.ts";
import { createPasswords } from "#app/platform/session/passwords.server.ts";
import { dropStaleThrottles } from "#app/platform/session/throttle.server.ts";
import { ADDRESS, PASSWORD, add } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  await add(services, "li.na");
  services.asked.verify = 0;
});
afterEach(() => services.close());

const attempt = async (password: string, account = "li.na", address = ADDRESS) => {
  const outcome = await signIn(services, { account, password, address });
  return outcome.ok ? "in" : outcome.problem.code;
};
const wrong = () => attempt("not the password");

test("after a few wrong passwords an account is heard only later, and later each time", async () => {
  for (let i = 0; i < 6; i++) expect(await wrong()).toBe("wrong-credentials");
  services.asked.verify = 0;
  expect(await attempt(PASSWORD)).toBe("throttled");
  expect(services.asked.verify).toBe(0);
  for (const seconds of [1, 2, 4, 8]) {
    services.clock.pass(seconds * 1000 - 1);
    expect(await wrong(), `${seconds} s`).toBe("throttled");
    services.clock.pass(1);
    expect(await wrong(), `${seconds} s`).toBe("wrong-credentials");
  }
});

test("the wait is told in seconds and minutes", async () => {
  for (let i = 0; i < 6; i++) await wrong();
  expect(await signIn(services, { account: "li.na", password: PASSWORD, address: ADDRESS })).toEqual({
    ok: false, problem: { code: "throttled", params: { seconds: 1, minutes: 1 } },
  });
});

test("the right password after the wait lets in and starts the count afresh", async () => {
  for (let i = 0; i < 6; i++) await wrong();
  services.clock.pass(1000);
  expect(await attempt(PASSWORD)).toBe("in");
  for (let i = 0; i < 5; i++) expect(await wrong()).toBe("wrong-credentials");
  expect(await attempt(PASSWORD)).toBe("in");
});

test("parallel guesses get no more tries than single ones", async () => {
  const outcomes = await Promise.all(Array.from({ length: 40 }, wrong));
  expect(outcomes.filter((code) => code === "wrong-credentials")).toHaveLength(6);
  expect(outcomes.filter((code) => code === "throttled")).toHaveLength(34);
  expect(services.asked.verify).toBe(6);
});

test("twenty people behind one address can sign in at once", async () => {
  const outcomes = await Promise.all(Array.from({ length: 20 }, () => attempt(PASSWORD)));
  expect(outcomes).toEqual(Array(20).fill("in"));
});

test("many accounts tried from one address slow down that address only", async () => {
  for (let i = 0; i < 51; i++) expect(await attempt("guess", `account${i}`)).toBe("wrong-credentials");
  expect(await attempt(PASSWORD)).toBe("throttled");
  expect(await attempt(PASSWORD, "li.na", "192.0.2.8")).toBe("in");
  services.clock.pass(1000);
  expect(await attempt(PASSWORD)).toBe("in");
});

test("an account attacked from many addresses is slowed down all the same", async () => {
  for (let i = 0; i < 6; i++) await attempt("guess", "li.na", `198.51.100.${i}`);
  expect(await attempt("guess", "li.na", "203.0.113.1")).toBe("throttled");
});

test("an unknown account is throttled like a known one", async () => {
  for (let i = 0; i < 6; i++) expect(await attempt("guess", "nobody")).toBe("wrong-credentials");
  expect(await attempt("guess", "nobody")).toBe("throttled");
});

test("when too many are waiting the next is refused, and nothing is counted against anybody", async () => {
  const crowded = { ...services, passwords: createPasswords(undefined, { atOnce: 1, waiting: 2 }) };
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, async () => {
      const outcome = await signIn(crowded, { account: "li.na", password: PASSWORD, address: ADDRESS });
      return outcome.ok ? "in" : outcome.problem.code;
    }),
  );
  expect(outcomes.filter((code) => code === "in")).toHaveLength(3);
  expect(outcomes.filter((code) => code === "overloaded")).toHaveLength(7);
  expect(await services.db.signInThrottle.findMany({ where: { failures: { gt: 0 } } })).toEqual([]);
});

test("counts are kept under hashes and go after a day", async () => {
  await wrong();
  const rows = await services.db.signInThrottle.findMany();
  expect(rows).toHaveLength(2);
  for (const row of rows) expect(row.key).toMatch(/^[0-9a-f]{64}$/);
  expect(await dropStaleThrottles(services)).toBe(0);
  services.clock.pass(24 * 3600_000);
  expect(await dropStaleThrottles(services)).toBe(2);
});
