import fc from "fast-check";
import { expect, test } from "vitest";
import { ACCOUNT_RULE, LONGEST_MS, delayAfter, networkOf, remembered } from "#app/platform/session/delay.ts";

test("a few failures cost nothing, then each doubles the wait up to the longest", () => {
  const seconds = [5, 6, 7, 8, 13, 14, 15, 100].map((failures) => delayAfter(failures, ACCOUNT_RULE) / 1000);
  expect(seconds).toEqual([0, 1, 2, 4, 128, 256, 300, 300]);
});

test("more failures never mean a shorter wait, and no wait is beyond the longest", () => {
  fc.assert(
    fc.property(fc.nat(5000), (failures) => {
      const wait = delayAfter(failures, ACCOUNT_RULE);
      expect(delayAfter(failures + 1, ACCOUNT_RULE)).toBeGreaterThanOrEqual(wait);
      expect(wait).toBeLessThanOrEqual(LONGEST_MS);
    }),
  );
});

test("failures are forgotten one by one, and a clock that jumps back forgets none", () => {
  expect(remembered(7, ACCOUNT_RULE.forgetMs * 3, ACCOUNT_RULE)).toBe(4);
  expect(remembered(7, ACCOUNT_RULE.forgetMs - 1, ACCOUNT_RULE)).toBe(7);
  expect(remembered(2, ACCOUNT_RULE.forgetMs * 9, ACCOUNT_RULE)).toBe(0);
  expect(remembered(7, -1e9, ACCOUNT_RULE)).toBe(7);
});

test("an IPv6 subscriber is one address, an IPv4 host is itself", () => {
  expect(networkOf("2001:db8:0:12::1")).toBe("2001:db8:0:12::/64");
  expect(networkOf("2001:0db8:0000:0012:ffff:1:2:3")).toBe("2001:db8:0:12::/64");
  expect(networkOf("2001:db8::12:0:0:0:1")).toBe("2001:db8:0:12::/64");
  expect(networkOf("::1")).toBe("0:0:0:0::/64");
  expect(networkOf("fe80::1%eth0")).toBe("fe80:0:0:0::/64");
  expect(networkOf("::ffff:10.0.0.7")).toBe("10.0.0.7");
  expect(networkOf("10.0.0.7")).toBe("10.0.0.7");
});
