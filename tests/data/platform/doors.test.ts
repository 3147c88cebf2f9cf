import type { LoaderFunctionArgs } from "@remix-run/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findRoutes } from "../../support/doors.ts";
import type { FoundDoor } from "../../support/doors.ts";
import { add, enter } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

const closed = (await findRoutes()).flatMap((route) => route.doors).filter(({ door }) => door.deed !== "open");
let services: TestServices;
let powerless: string;
beforeAll(async () => {
  services = await openTestServices();
  await add(services, "li.na");
  powerless = await enter(services, "li.na");
  await services.db.roleGrant.deleteMany();
});
afterAll(() => services.close());

/** How the request ends that knocks at a door with this cookie. */
async function knock({ door, method, path }: FoundDoor, cookie: string): Promise<string> {
  const request = new Request(`http://127.0.0.1:3000${path}`, { method, headers: { Cookie: cookie } });
  const args: LoaderFunctionArgs = { request, params: { id: "x", slug: "x", token: "x" }, context: { services, nonce: "n", requestId: "r", address: "192.0.2.7" } };
  const outcome = await door(args).then(() => "let in", (error: unknown) => error);
  if (!(outcome instanceof Response)) return String(outcome);
  return `${outcome.status} ${outcome.headers.get("Location")?.split("?")[0] ?? ""} ${outcome.headers.get("Cache-Control")}`;
}

describe("behind every door that is not open to all", () => {
  for (const found of closed) {
    test(found.name, async () => {
      expect(await knock(found, "")).toBe("302 /sign-in no-store");
      expect(await knock(found, powerless)).toBe("403  no-store");
    });
  }
});
