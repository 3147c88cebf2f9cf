import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Grant } from "#app/core/access/grant.ts";
import { addPerson } from "#app/people/add-person.server.ts";
import { changePreferences } from "#app/people/preferences.server.ts";
import { readSession } from "#app/platform/session/session.server.ts";
import { PASSWORD, add, enter, newPerson, twoBranches } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openTestServices();
  await twoBranches(services);
});
afterEach(() => services.close());

const staff: Grant = { role: "staff", scope: "self", scopeId: "" };
const admin = (scope: Grant["scope"], scopeId = ""): Grant => ({ role: "admin", scope, scopeId });
const code = async (grant: Grant, person: ReturnType<typeof newPerson>) => {
  const added = await addPerson(services, { id: "actor", grants: [grant] }, person);
  return added.ok ? "added" : added.problem.code;
};

describe("an administrator of a region", () => {
  const north = admin("region", "north");
  test("adds people to the branches of that region", async () => {
    expect(await code(north, newPerson("a1", [staff], "n1"))).toBe("added");
    expect(await code(north, newPerson("a2", [{ role: "manager", scope: "branch", scopeId: "n2" }], "n1"))).toBe("added");
    expect(await services.db.auditEntry.findFirst()).toMatchObject({ actorId: "actor", deed: "person-added" });
  });
  test("adds nobody elsewhere and hands out nothing wider", async () => {
    expect(await code(north, newPerson("b1", [staff], "s1"))).toBe("not-allowed");
    expect(await code(north, newPerson("b2", [staff], null))).toBe("not-allowed");
    expect(await code(north, newPerson("b3", [admin("bank")], "n1"))).toBe("not-allowed");
    expect(await code(north, newPerson("b4", [staff, admin("region", "south")], "n1"))).toBe("not-allowed");
    expect(await services.db.person.count()).toBe(0);
    expect(await services.db.auditEntry.count()).toBe(0);
  });
});

test("nobody but an administrator adds people", async () => {
  for (const role of ["staff", "evaluator", "reviewer", "manager", "trainer", "hr"] as const) {
    expect(await code({ role, scope: "bank", scopeId: "" }, newPerson("x1"))).toBe("not-allowed");
  }
  expect(await code(admin("self"), newPerson("x1", [staff], "n1"))).toBe("not-allowed");
});

test("a place that does not exist is refused", async () => {
  expect(await code(admin("bank"), newPerson("x1", [staff], "nowhere"))).toBe("unknown-branch");
  expect(await code(admin("bank"), newPerson("x1", [admin("branch", "nowhere")]))).toBe("unknown-branch");
  expect(await code(admin("bank"), newPerson("x1", [admin("region", "n1")]))).toBe("unknown-region");
});

test("an account belongs to one person, also when ten ask for it at once", async () => {
  const outcomes = await Promise.all(Array.from({ length: 10 }, () => code(admin("bank"), newPerson("same"))));
  expect(outcomes.filter((outcome) => outcome === "added")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "account-taken")).toHaveLength(9);
  expect(await services.db.roleGrant.count()).toBe(1);
  expect(await services.db.auditEntry.count()).toBe(1);
});

test("the log names people by id only", async () => {
  await code(admin("bank"), newPerson("some.body"));
  const entry = JSON.stringify(await services.db.auditEntry.findMany());
  for (const secret of ["some.body", "Somebody", "测试", PASSWORD]) expect(entry).not.toContain(secret);
});

test("language and theme are remembered, one at a time, and can be given back to the browser", async () => {
  await add(services, "li.na");
  const cookie = await enter(services, "li.na");
  const me = async () => (await readSession(services, cookie))!;
  await changePreferences(services, await me(), { language: "en" });
  await changePreferences(services, await me(), { theme: "dark", role: "admin", allowance: 300 });
  expect(await me()).toMatchObject({ language: "en", theme: "dark", grants: [staff] });
  await changePreferences(services, await me(), { language: null });
  expect(await me()).toMatchObject({ language: null, theme: "dark" });
  expect(await changePreferences(services, await me(), { language: "fr" })).toMatchObject({ ok: false, problem: { code: "bad-form" } });
});
