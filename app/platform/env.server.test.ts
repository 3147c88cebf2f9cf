import path from "node:path";
import { describe, expect, test } from "vitest";
import { parseEnv } from "#app/platform/env.server.ts";

const good = (source: Record<string, string>) => {
  const parsed = parseEnv(source);
  if (!parsed.ok) throw new Error(parsed.problem.join("\n"));
  return parsed.value;
};
const problems = (source: Record<string, string>) => {
  const parsed = parseEnv(source);
  return parsed.ok ? [] : parsed.problem;
};

test("nothing said gives the documented defaults", () => {
  expect(good({})).toEqual({
    mode: "production",
    host: "127.0.0.1",
    port: 3000,
    dataDir: path.resolve("data"),
    databaseUrl: null,
    demo: null,
    bankTz: "Asia/Shanghai",
    logLevel: "info",
    trustProxy: 0,
    publicOrigin: null,
    sessionHours: 12,
    sessionIdleMinutes: 120,
  });
});

test("an empty variable is one that was not said", () => {
  expect(good({ DEMO: "", PORT: " ", DATABASE_URL: "" })).toEqual(good({}));
});

test("what is said is taken", () => {
  const env = good({ DEMO: "0", HOST: "[::1]", PORT: "8080", DATA_DIR: "/srv/data", PUBLIC_ORIGIN: "https://Bank.example:443/", TRUST_PROXY: "1" });
  expect(env).toMatchObject({ demo: false, host: "::1", port: 8080, dataDir: "/srv/data", publicOrigin: "https://bank.example", trustProxy: 1 });
  expect(good({ DEMO: "1" }).demo).toBe(true);
  expect(good({ DATABASE_URL: "postgres://u:p@db/x" }).databaseUrl).toBe("postgres://u:p@db/x");
});

describe("each mistake has one plain sentence that names the variable", () => {
  const wrong: [string, string, string][] = [
    ["PORT", "http", 'PORT must be a whole number from 0 to 65535 (it is "http").'],
    ["PORT", "70000", 'PORT must be a whole number from 0 to 65535 (it is "70000").'],
    ["DEMO", "yes", 'DEMO must be 0 or 1, or left out (it is "yes").'],
    ["BANK_TZ", "Asia/Nowhere", 'BANK_TZ must be a time zone such as Asia/Shanghai (it is "Asia/Nowhere").'],
    ["HOST", "no host", 'HOST must be a host name or an address, such as 127.0.0.1 (it is "no host").'],
    ["NODE_ENV", "live", 'NODE_ENV must be production, development or test (it is "live").'],
  ];
  for (const [name, value, sentence] of wrong) {
    test(`${name}=${value}`, () => expect(problems({ [name]: value })).toEqual([sentence]));
  }
  for (const origin of ["bank.example", "https://bank.example/path", "ftp://bank.example", "https://me@bank.example"]) {
    test(`PUBLIC_ORIGIN=${origin}`, () => expect(problems({ PUBLIC_ORIGIN: origin })).toHaveLength(1));
  }
  test("several mistakes are told at once", () => {
    expect(problems({ PORT: "x", DEMO: "x", LOG_LEVEL: "loud" })).toHaveLength(3);
  });
  test("a database address is never repeated", () => {
    expect(problems({ DATABASE_URL: "mysql://root:hunter2@db/x" }).join()).not.toContain("hunter2");
  });
});
