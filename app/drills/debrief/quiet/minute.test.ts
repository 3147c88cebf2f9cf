import { expect, test } from "vitest";
import { quietFirst, quietHad, saysQuietHad } from "#app/drills/debrief/quiet/minute.ts";

const fresh = { hard: true, endedAt: 1_000_000, now: 1_060_000, had: false };

test("a hard talk is followed by a quiet minute", () => {
  expect(quietFirst(fresh)).toBe(true);
});

test("not after an ordinary talk, not once it was had, not when the talk is long over", () => {
  expect(quietFirst({ ...fresh, hard: false })).toBe(false);
  expect(quietFirst({ ...fresh, had: true })).toBe(false);
  expect(quietFirst({ ...fresh, now: fresh.endedAt + 60 * 60 * 1000 })).toBe(false);
});

test("the browser remembers for one sitting that it was had", () => {
  expect(quietHad("/sittings/a", false)).toBe("quiet=had; Path=/sittings/a; HttpOnly; SameSite=Lax; Max-Age=3600");
  expect(quietHad("/sittings/a", true)).toContain("SameSite=Lax; Secure;");
  expect(saysQuietHad("sid=x; quiet=had")).toBe(true);
  expect(saysQuietHad("sid=x; quiet=hadnot")).toBe(false);
  expect(saysQuietHad(null)).toBe(false);
});
