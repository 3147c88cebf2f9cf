import { afterEach, beforeEach, expect, test } from "vitest";
import { seatOf } from "#app/core/access/seat.ts";
import { takeSeat } from "#app/people/seat.server.ts";
import { readSession } from "#app/platform/session/session.server.ts";
import { add, enter, twoBranches } from "#tests/support/people.ts";
import { openTestServices } from "#tests/support/test-services.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let cookie: string;
beforeEach(async () => {
  services = await openTestServices();
  await twoBranches(services);
  await add(services, "keeper", [{ role: "manager", scope: "branch", scopeId: "n1" }, { role: "staff", scope: "self", scopeId: "" }], "n1");
  cookie = await enter(services, "keeper");
});
afterEach(() => services.close());

const me = async () => (await readSession(services, cookie))!;

test("nobody has chosen at first, and the work of the role comes before practice", async () => {
  expect((await me()).seat).toBeNull();
  expect(seatOf(await me(), (await me()).seat)).toBe("manager");
});

test("a seat taken is remembered, also at the next sign-in", async () => {
  expect(await takeSeat(services, await me(), "staff")).toEqual({ ok: true, value: null });
  expect((await me()).seat).toBe("staff");
  cookie = await enter(services, "keeper");
  expect((await me()).seat).toBe("staff");
});

test("a role that is not held is refused, and changes nothing", async () => {
  expect(await takeSeat(services, await me(), "admin")).toMatchObject({ ok: false, problem: { code: "not-allowed" } });
  expect((await me()).seat).toBeNull();
});

test("a seat gives no right, and is left when the role is taken away", async () => {
  await takeSeat(services, await me(), "manager");
  await services.db.roleGrant.deleteMany({ where: { role: "manager" } });
  expect((await me()).grants.map(({ role }) => role)).toEqual(["staff"]);
  expect(seatOf(await me(), (await me()).seat)).toBe("staff");
});

test("a seat that this version does not know counts as none", async () => {
  await services.db.person.updateMany({ data: { seat: "emperor" } });
  expect((await me()).seat).toBeNull();
});
