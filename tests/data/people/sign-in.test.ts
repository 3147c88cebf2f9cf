import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { signIn } from "#app/people/sign-in.server.ts";
import { signOut } from "#app/people/sign-out.server.ts";
import { dropExpiredSessions, readSession } from "#app/platform/session/session.server.ts";
import { ADDRESS, PASSWORD, add, enter, twoBranches } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

const MINUTE = 60_000;
let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const attempt = (account: string, password = PASSWORD) => signIn(services, { account, password, address: ADDRESS });
const lastAudit = () => services.db.auditEntry.findFirstOrThrow({ orderBy: { seq: "desc" } });

describe("signing in", () => {
  test("with the right password tells who it is, with place and grants", async () => {
    await twoBranches(services);
    const id = await add(services, "wang.fang", [{ role: "manager", scope: "branch", scopeId: "n1" }], "n1");
    const me = await readSession(services, await enter(services, " Wang.FANG "));
    expect(me).toMatchObject({
      id, account: "wang.fang", branchId: "n1", regionId: "north", language: null, theme: null,
      grants: [{ role: "manager", scope: "branch", scopeId: "n1" }],
    });
    expect(await lastAudit()).toMatchObject({ deed: "signed-in", subject: id, actorId: id });
  });

  test("keeps neither the id of the cookie nor the password in the database", async () => {
    await add(services, "li.na");
    const cookie = await enter(services, "li.na");
    const tables = [await services.db.session.findMany(), await services.db.person.findMany(), await services.db.auditEntry.findMany()];
    expect(JSON.stringify(tables)).not.toContain(cookie.slice("sid=".length));
    expect(JSON.stringify(tables)).not.toContain(PASSWORD);
  });

  test("gives a new id each time and ends the session the browser had", async () => {
    await add(services, "li.na");
    const first = await enter(services, "li.na");
    const former = (await readSession(services, first))!.sessionHash;
    const second = await enter(services, "li.na", former);
    expect(second).not.toBe(first);
    expect(await readSession(services, first)).toBeNull();
    expect(await readSession(services, second)).not.toBeNull();
  });
});

describe("a failed sign-in", () => {
  const wrong = { ok: false, problem: { code: "wrong-credentials" } };
  beforeEach(async () => {
    await add(services, "known");
    const left = await add(services, "left");
    const bare = await add(services, "bare");
    await services.db.person.update({ where: { id: left }, data: { leftAt: new Date(services.clock.now()) } });
    await services.db.person.update({ where: { id: bare }, data: { passwordHash: null } });
  });

  const cases: [string, string, string][] = [
    ["known", "not the password", "password"],
    ["unknown", PASSWORD, "unknown"],
    ["left", PASSWORD, "left"],
    ["bare", PASSWORD, "no-password"],
    ["", "", "unknown"],
  ];
  for (const [account, password, reason] of cases) {
    test(`(${reason}${account === "" ? ", empty" : ""}) has the one answer, after exactly one verification`, async () => {
      services.asked.verify = 0;
      expect(await attempt(account, password)).toEqual(wrong);
      expect(services.asked.verify).toBe(1);
      expect(JSON.parse((await lastAudit()).detail)).toEqual({ reason, address: ADDRESS });
    });
  }

  test("does not write down what was typed as the account", async () => {
    await attempt("my-secret-typed-into-the-wrong-field");
    const tables = [await services.db.auditEntry.findMany(), await services.db.signInThrottle.findMany()];
    expect(JSON.stringify(tables)).not.toContain("my-secret");
  });

  test("a successful one takes one verification as well", async () => {
    services.asked.verify = 0;
    expect(await attempt("known")).toMatchObject({ ok: true });
    expect(services.asked.verify).toBe(1);
  });
});

describe("a session ends", () => {
  let id: string;
  let cookie: string;
  beforeEach(async () => {
    id = await add(services, "li.na", [{ role: "admin", scope: "bank", scopeId: "" }]);
    cookie = await enter(services, "li.na");
  });
  const me = () => readSession(services, cookie);

  test("at sign-out, for every copy of its cookie", async () => {
    const { cookie: takenBack } = await signOut(services, await me());
    expect(takenBack).toContain("Max-Age=0");
    expect(await me()).toBeNull();
    expect(await lastAudit()).toMatchObject({ deed: "signed-out", subject: id });
  });

  test("at the next request when the person has left", async () => {
    await services.db.person.update({ where: { id }, data: { leftAt: new Date(services.clock.now()) } });
    expect(await me()).toBeNull();
  });

  test("so many hours after sign-in, however busy the person is", async () => {
    for (let passed = 0; passed < services.env.sessionHours * 60 - 30; passed += 30) {
      services.clock.pass(30 * MINUTE);
      expect(await me()).not.toBeNull();
    }
    services.clock.pass(30 * MINUTE);
    expect(await me()).toBeNull();
  });

  test("after so long without a request", async () => {
    services.clock.pass((services.env.sessionIdleMinutes - 1) * MINUTE);
    expect(await me()).not.toBeNull();
    services.clock.pass((services.env.sessionIdleMinutes - 1) * MINUTE);
    expect(await me()).not.toBeNull();
    services.clock.pass(services.env.sessionIdleMinutes * MINUTE);
    expect(await me()).toBeNull();
  });

  test("and its row goes when it is over, not before", async () => {
    expect(await dropExpiredSessions(services)).toBe(0);
    services.clock.pass(services.env.sessionIdleMinutes * MINUTE);
    expect(await dropExpiredSessions(services)).toBe(1);
    expect(await services.db.session.count()).toBe(0);
  });
});

test("a right taken away is gone at the next request", async () => {
  await add(services, "li.na", [{ role: "admin", scope: "bank", scopeId: "" }, { role: "staff", scope: "self", scopeId: "" }]);
  const cookie = await enter(services, "li.na");
  expect((await readSession(services, cookie))?.grants.map(({ role }) => role).sort()).toEqual(["admin", "staff"]);
  await services.db.roleGrant.deleteMany({ where: { role: "admin" } });
  expect((await readSession(services, cookie))?.grants.map(({ role }) => role)).toEqual(["staff"]);
  await services.db.roleGrant.deleteMany();
  expect((await readSession(services, cookie))?.grants).toEqual([]);
});

test("a request costs one query for its person, and a write only every five minutes", async () => {
  await add(services, "li.na");
  const cookie = await enter(services, "li.na");
  const calls: string[] = [];
  const asked = new Set<PropertyKey>(["$queryRaw", "$transaction", "session", "person", "roleGrant", "branch", "region"]);
  const watched = new Proxy(services.db, {
    get(db, key) {
      if (asked.has(key)) calls.push(String(key));
      return Reflect.get(db, key);
    },
  });
  const read = () => readSession({ ...services, db: watched }, cookie);
  for (let i = 0; i < 10; i++) await read();
  expect(calls).toEqual(Array(10).fill("$queryRaw"));
  services.clock.pass(5 * MINUTE);
  await read();
  await read();
  expect(calls.slice(10)).toEqual(["$queryRaw", "session", "$queryRaw"]);
});

test("a made-up or foreign cookie is nobody", async () => {
  for (const cookie of [null, "", "sid=x", `sid=${"A".repeat(43)}`, "sid=' OR '1'='1"]) expect(await readSession(services, cookie)).toBeNull();
});
