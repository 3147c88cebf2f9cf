import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { claimFirstAdministrator, isClaimable, offerFirstAdministrator } from "#app/people/first-administrator.server.ts";
import { readSession } from "#app/platform/session/session.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { PASSWORD, add, enter } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const offer = async (from: TestServices = services) => (await offerFirstAdministrator(from))!.token;
const claim = (token: string, account = "first", password = PASSWORD) =>
  claimFirstAdministrator(services, { token, account, nameZh: "管理员", nameEn: "Keeper", password });
const invalid = { ok: false, problem: { code: "link-invalid" } };

describe("the link for the first administrator", () => {
  test("makes an administrator of the whole bank, who is signed in at once and can sign in again", async () => {
    const claimed = await claim(await offer());
    if (!claimed.ok) throw new Error(claimed.problem.code);
    const me = await readSession(services, claimed.value.cookie.split(";")[0]!);
    expect(me).toMatchObject({ account: "first", grants: [{ role: "admin", scope: "bank", scopeId: "" }] });
    expect(await readSession(services, await enter(services, "first"))).not.toBeNull();
    const deeds = await services.db.auditEntry.findMany({ orderBy: { seq: "asc" }, select: { deed: true } });
    expect(deeds.map(({ deed }) => deed)).toEqual(["person-added", "first-administrator", "signed-in"]);
  });

  test("works once", async () => {
    const token = await offer();
    expect(await isClaimable(services, token)).toBe(true);
    expect(await claim(token)).toMatchObject({ ok: true });
    expect(await isClaimable(services, token)).toBe(false);
    expect(await claim(token, "second")).toEqual(invalid);
  });

  test("claimed by twenty at once makes one administrator", async () => {
    const token = await offer();
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => claim(token, `claimant${i}`)));
    expect(claims.filter(({ ok }) => ok)).toHaveLength(1);
    expect(claims.filter(({ ok }) => !ok)).toEqual(Array(19).fill(invalid));
    expect(await services.db.person.count()).toBe(1);
    expect(await services.db.roleGrant.count()).toBe(1);
  });

  test("stops working when a newer one is offered", async () => {
    const older = await offer();
    const newer = await offer();
    expect(await claim(older)).toEqual(invalid);
    expect(await claim(newer)).toMatchObject({ ok: true });
  });

  test("stops working after a day", async () => {
    const token = await offer();
    services.clock.pass(24 * 3600_000);
    expect(await isClaimable(services, token)).toBe(false);
    expect(await claim(token)).toEqual(invalid);
  });

  test("survives a claim that is refused for another reason", async () => {
    const token = await offer();
    await add(services, "taken");
    expect(await claim(token, "first", "too short")).toMatchObject({ ok: false, problem: { code: "password-short" } });
    expect(await claim(token, "taken")).toMatchObject({ ok: false, problem: { code: "account-taken" } });
    expect(await claim(token)).toMatchObject({ ok: true });
  });

  test("is kept as a hash only, and no made-up one is heard", async () => {
    const token = await offer();
    expect(JSON.stringify(await services.db.oneTimeLink.findMany())).not.toContain(token);
    for (const wrong of ["", "x", `${token}x`, token.toUpperCase()]) expect(await claim(wrong)).toEqual(invalid);
  });
});

describe("no link is offered", () => {
  test("while somebody administers the bank, and one is again after they have left", async () => {
    const id = await add(services, "keeper", [{ role: "admin", scope: "bank", scopeId: "" }]);
    expect(await offerFirstAdministrator(services)).toBeNull();
    await services.db.person.update({ where: { id }, data: { leftAt: new Date(services.clock.now()) } });
    expect(await offerFirstAdministrator(services)).not.toBeNull();
  });

  test("because of a demonstration administrator, unless these are not let in", async () => {
    await seedDemonstration(services);
    expect(await offerFirstAdministrator(services)).toBeNull();
    expect(await offerFirstAdministrator(services.restarted({ demo: false }))).not.toBeNull();
  });

  test("and one offered before is not heard any more", async () => {
    const token = await offer();
    await add(services, "keeper", [{ role: "admin", scope: "bank", scopeId: "" }]);
    expect(await claim(token)).toEqual(invalid);
  });
});
