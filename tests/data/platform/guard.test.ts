import type { LoaderFunctionArgs } from "@remix-run/node";
import type { useLoaderData } from "@remix-run/react";
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from "vitest";
import { guarded, open } from "#app/platform/guard.server.ts";
import { add, enter } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const ORIGIN = "http://127.0.0.1:3000";
const args = (path: string, headers: Record<string, string> = {}, method = "GET"): LoaderFunctionArgs => ({
  request: new Request(`${ORIGIN}${path}`, { headers, method }),
  params: { id: "7" },
  context: { services, nonce: "n", requestId: "r", address: "192.0.2.7" },
});

const mine = guarded("drills.read", ({ me, params }) => ({ account: me.account, id: params.id ?? "" }));
const system = guarded("system.see", () => "seen");
const anybody = open(({ me, url }) => ({ account: me?.account ?? null, path: url.pathname }));

/** The Response that a refused request ends in. */
async function refusalOf(run: Promise<unknown>): Promise<Response> {
  const outcome = await run.then(() => "let in", (error: unknown) => error);
  if (!(outcome instanceof Response)) throw new Error(`Expected a Response, got ${String(outcome)}`);
  return outcome;
}

test("a door says which deed it is", () => {
  expect(mine.deed).toBe("drills.read");
  expect(anybody.deed).toBe("open");
});

test("a page knows the type of what its door gives", () => {
  expectTypeOf<ReturnType<typeof useLoaderData<typeof mine>>>().toEqualTypeOf<{ account: string; id: string }>();
  expectTypeOf<ReturnType<typeof useLoaderData<typeof anybody>>>().toEqualTypeOf<{ account: string | null; path: string }>();
});

test("whoever may do the deed is let in, as who they are", async () => {
  await add(services, "li.na");
  expect(await mine(args("/x", { Cookie: await enter(services, "li.na") }))).toEqual({ account: "li.na", id: "7" });
});

test("an open door lets everybody in and knows who is signed in", async () => {
  expect(await anybody(args("/sign-in"))).toEqual({ account: null, path: "/sign-in" });
  await add(services, "li.na");
  expect(await anybody(args("/", { Cookie: await enter(services, "li.na") }))).toEqual({ account: "li.na", path: "/" });
});

describe("nobody signed in is sent to sign in", () => {
  const locations: [string, string, Record<string, string>, string, string][] = [
    ["and comes back to the page asked for", "/drills/vip?mode=practice", {}, "GET", "/sign-in?redirectTo=%2Fdrills%2Fvip%3Fmode%3Dpractice"],
    ["and home needs no mention", "/", {}, "GET", "/sign-in"],
    ["and a post comes back to the page it was on", "/sittings/7/reply", { Referer: `${ORIGIN}/sittings/7` }, "POST", "/sign-in?redirectTo=%2Fsittings%2F7"],
    ["and a post without a page comes back home", "/sittings/7/reply", {}, "POST", "/sign-in"],
    ["and never comes back to another host", "/sittings/7/reply", { Referer: "https://evil.example/sittings/7" }, "POST", "/sign-in"],
  ];
  for (const [name, path, headers, method, location] of locations) {
    test(name, async () => {
      const refusal = await refusalOf(mine(args(path, headers, method)));
      expect([refusal.status, refusal.headers.get("Location"), refusal.headers.get("Cache-Control")]).toEqual([302, location, "no-store"]);
    });
  }
});

test("an address with a zero byte leads nowhere, before any database is asked", async () => {
  await add(services, "li.na");
  const cookie = { Cookie: await enter(services, "li.na") };
  for (const path of ["/sittings/a%00b", "/notices?before=%00"]) {
    expect((await refusalOf(mine(args(path, cookie)))).status, path).toBe(400);
    expect((await refusalOf(anybody(args(path)))).status, path).toBe(400);
  }
  expect(await mine(args("/x?words=%2500", cookie))).toMatchObject({ account: "li.na" });
});

test("without the right it is 403, without any grant everything is", async () => {
  const id = await add(services, "li.na");
  const cookie = { Cookie: await enter(services, "li.na") };
  expect((await refusalOf(system(args("/system", cookie)))).status).toBe(403);
  await services.db.roleGrant.deleteMany({ where: { personId: id } });
  expect((await refusalOf(mine(args("/x", cookie)))).status).toBe(403);
});

test("a right taken away closes the door at the next request, and leaving closes all", async () => {
  const id = await add(services, "keeper", [{ role: "admin", scope: "bank", scopeId: "" }, { role: "staff", scope: "self", scopeId: "" }]);
  const cookie = { Cookie: await enter(services, "keeper") };
  expect(await system(args("/system", cookie))).toBe("seen");
  await services.db.roleGrant.deleteMany({ where: { role: "admin" } });
  expect((await refusalOf(system(args("/system", cookie)))).status).toBe(403);
  await services.db.person.update({ where: { id }, data: { leftAt: new Date(services.clock.now()) } });
  expect((await refusalOf(mine(args("/x", cookie)))).status).toBe(302);
});
