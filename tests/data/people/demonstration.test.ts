import { afterEach, beforeEach, expect, test } from "vitest";
import { demonstrationOffer } from "#app/people/demonstration.server.ts";
import { DEMONSTRATION_PASSWORD, demonstrationPeople } from "#app/people/demonstration.ts";
import { signIn } from "#app/people/sign-in.server.ts";
import { readSession } from "#app/platform/session/session.server.ts";
import { seedDemonstration } from "#prisma/seed/demonstration.ts";
import { ADDRESS, add } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

const signInTo = (house: TestServices, account: string) =>
  signIn(house, { account, password: DEMONSTRATION_PASSWORD, address: ADDRESS });

test("an empty bank is filled once, and everybody shown can sign in", async () => {
  expect(await demonstrationOffer(services)).toBeNull();
  expect(await seedDemonstration(services)).toBe("seed");
  expect(services.asked.hash).toBe(1);
  expect(await seedDemonstration(services)).toBe("not-empty");
  const offer = (await demonstrationOffer(services))!;
  const offered = offer.groups.flatMap(({ accounts }) => accounts.map(({ account }) => account));
  const signing = demonstrationPeople.filter(({ signsIn }) => signsIn).map(({ account }) => account);
  expect([...offered].sort()).toEqual([...signing].sort());
  for (const account of offered) expect(await signInTo(services, account)).toMatchObject({ ok: true });
  const others = demonstrationPeople.find(({ signsIn }) => !signsIn)!;
  expect(await signInTo(services, others.account)).toMatchObject({ ok: false, problem: { code: "wrong-credentials" } });
});

test("two banks filled on one day are the same but for salts", async () => {
  const other = await openTestServices();
  try {
    const rows = async (house: TestServices) => {
      await seedDemonstration(house);
      const orderBy = { id: "asc" } as const;
      return [await house.db.person.findMany({ omit: { passwordHash: true }, orderBy }), await house.db.roleGrant.findMany({ orderBy }), await house.db.branch.findMany({ orderBy })];
    };
    expect(await rows(services)).toEqual(await rows(other));
  } finally {
    await other.close();
  }
});

test("where they are not let in they can neither sign in nor go on with an old session, nor are they shown", async () => {
  await seedDemonstration(services);
  const entered = await signInTo(services, "trainer");
  const cookie = entered.ok ? entered.value.cookie.split(";")[0]! : "";
  expect(await readSession(services, cookie)).not.toBeNull();
  for (const settings of [{ demo: false }, { host: "0.0.0.0" }, { publicOrigin: "https://bank.example" }, { trustProxy: 1 }]) {
    const house = services.restarted(settings);
    const name = JSON.stringify(settings);
    expect(await signInTo(house, "trainer"), name).toMatchObject({ ok: false, problem: { code: "wrong-credentials" } });
    expect(await demonstrationOffer(house), name).toBeNull();
    if (settings.publicOrigin === undefined) expect(await readSession(house, cookie), name).toBeNull();
    else expect(await readSession(house, `__Host-${cookie}`), name).toBeNull();
  }
  expect(await readSession(services.restarted({ host: "0.0.0.0", demo: true }), cookie)).not.toBeNull();
});

test("a bank with one real person in it is left alone", async () => {
  await add(services, "li.na");
  expect(await seedDemonstration(services)).toBe("not-empty");
  expect(await services.db.person.count()).toBe(1);
});

test("nothing is written where they are not allowed", async () => {
  expect(await seedDemonstration(services.restarted({ demo: false }))).toBe("not-allowed");
  expect(await services.db.person.count()).toBe(0);
  expect(await services.db.branch.count()).toBe(0);
});
