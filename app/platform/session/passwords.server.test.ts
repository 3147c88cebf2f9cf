import { expect, test } from "vitest";
import { argon2id, createPasswords } from "#app/platform/session/passwords.server.ts";

test("a hash is argon2id at the published cost, salted, and fits its password only", async () => {
  const [one, two] = await Promise.all([argon2id.hash("kettle moon river"), argon2id.hash("kettle moon river")]);
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(one).not.toBe(two);
  expect(await argon2id.verify(one, "kettle moon river")).toBe(true);
  expect(await argon2id.verify(one, "kettle moon River")).toBe(false);
});

test("a password is the same whichever way its letters are composed", async () => {
  expect(await argon2id.verify(await argon2id.hash("café au lait au"), "café au lait au".normalize("NFD"))).toBe(true);
});

test("the decoy costs what a real hash costs, is made once and fits nothing", async () => {
  let made = 0;
  const passwords = createPasswords({ ...argon2id, hash: (password) => (made++, argon2id.hash(password)) });
  const [first, second] = await Promise.all([passwords.decoy(), passwords.decoy()]);
  expect(first).toBe(second);
  expect(made).toBe(1);
  expect(first.split("$").slice(0, 4)).toEqual((await argon2id.hash("x")).split("$").slice(0, 4));
  expect(await argon2id.verify(first, "")).toBe(false);
});

test("hashing runs at most two at a time by default", async () => {
  let running = 0;
  let most = 0;
  const verify = async () => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running -= 1;
    return true;
  };
  const passwords = createPasswords({ ...argon2id, verify });
  await Promise.all(Array.from({ length: 20 }, () => passwords.inTurn((argon) => argon.verify("", ""))));
  expect(most).toBe(2);
});
