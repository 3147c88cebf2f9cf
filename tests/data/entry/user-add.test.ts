import { spawn } from "node:child_process";
import { afterEach, beforeEach, expect, test } from "vitest";
import { PASSWORD, enter, twoBranches } from "../../support/people.ts";
import { openTestServices } from "../../support/test-services.ts";
import type { TestServices } from "../../support/test-services.ts";

let services: TestServices;
beforeEach(async () => void (services = await openTestServices()));
afterEach(() => services.close());

type Outcome = { code: number | null; out: string; err: string };

/** `npm run cli -- user add …` with `typed` piped in. */
function userAdd(args: readonly string[], typed: string): Promise<Outcome> {
  const settings = { DATA_DIR: services.env.dataDir, DATABASE_URL: services.env.databaseUrl ?? "" };
  const program = spawn(process.execPath, ["--import", "tsx", "app/entry/cli.ts", "user", "add", ...args], { env: { ...process.env, ...settings } });
  const outcome: Outcome = { code: null, out: "", err: "" };
  program.stdout.on("data", (chunk) => (outcome.out += String(chunk)));
  program.stderr.on("data", (chunk) => (outcome.err += String(chunk)));
  program.stdin.on("error", () => {}).end(typed);
  return new Promise((resolve) => program.once("close", (code) => resolve({ ...outcome, code })));
}

const names = ["--account", "Li.Na", "--name-zh", "李娜", "--name-en", "Li Na"];

test("adds a person who can then sign in, with the password from standard input", async () => {
  await twoBranches(services);
  const added = await userAdd([...names, "--role", "manager", "--scope", "branch", "--scope-id", "n1", "--branch", "n1"], `${PASSWORD}\r\nmore\n`);
  expect(added).toMatchObject({ code: 0, err: "" });
  expect(added.out).toContain("li.na can sign in now");
  await expect(enter(services, "li.na")).resolves.toMatch(/^sid=/);
  expect(await services.db.roleGrant.findMany()).toMatchObject([{ role: "manager", scope: "branch", scopeId: "n1" }]);
  expect((await services.db.person.findFirstOrThrow()).passwordHash).toMatch(/^\$argon2id\$/);
});

test("says plainly what is wrong and adds nobody", async () => {
  await twoBranches(services);
  const wrong: [string[], string, RegExp][] = [
    [[...names, "--role", "staff"], "short\n", /too short: at least 12/],
    [[...names, "--role", "staff"], "", /No password was given/],
    [["--account", "li.na"], PASSWORD, /Say also --name-zh, --name-en, --role/],
    [[...names, "--role", "admin"], PASSWORD, /Say also --scope/],
    [[...names, "--role", "staff", "--password", PASSWORD], PASSWORD, /Unknown option '--password'/],
    [[...names, "--role", "staff", "--branch", "x"], PASSWORD, /no such branch\.\nThere are:\n {2}n1/],
  ];
  const outcomes = await Promise.all(wrong.map(([args, typed]) => userAdd(args, typed)));
  for (const [index, { code, err }] of outcomes.entries()) {
    expect(err).toMatch(wrong[index]![2]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  }
  expect(await services.db.person.count()).toBe(0);
});
