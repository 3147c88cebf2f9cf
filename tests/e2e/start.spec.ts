import { statSync } from "node:fs";
import { inProject } from "#app/entry/setup/place.mjs";
import { startServer } from "#app/entry/setup/server-process.mjs";
import { expect, test } from "#tests/support/journey/journey.ts";

test("a second start builds nothing and finds its data", async () => {
  const built = statSync(inProject("build/server/index.js")).mtimeMs;
  const first = await startServer();
  expect(first.output()).toContain("Demonstration accounts");
  expect(first.output()).toMatch(/^Wrote \d{3,} drills and \d{2,} visits$/m);
  expect(await first.stop()).toBe(0);
  const second = await startServer({ dataDir: first.dataDir });
  try {
    expect(second.output()).toContain("Everything is built already");
    expect(second.output()).not.toMatch(/Installing|Building|Applying|Wrote/);
    expect(second.output()).toContain("newhire");
    expect(statSync(inProject("build/server/index.js")).mtimeMs).toBe(built);
  } finally {
    await second.dispose();
  }
});

test("told to stop, the server closes in order", async () => {
  const server = await startServer({ history: false });
  try {
    expect(await server.stop("SIGINT")).toBe(0);
    expect(server.output()).toContain('"msg":"stopped"');
  } finally {
    await server.dispose();
  }
});

test("an empty house has no demonstration people and offers the first chair once", async () => {
  const server = await startServer({ env: { DEMO: "0" } });
  try {
    expect(server.output()).not.toContain("Demonstration accounts");
    expect(server.output().match(/http:\S+\/welcome\/[\w-]{40,}/g)).toHaveLength(1);
  } finally {
    await server.dispose();
  }
});

test("what keeps it from starting is said in a sentence", async () => {
  const server = await startServer({ history: false });
  try {
    const port = new URL(server.url).port;
    await expect(startServer({ env: { PORT: port } })).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program.`);
    await expect(startServer({ env: { PORT: "many" } })).rejects.toThrow("PORT must be a whole number from 0 to 65535");
    await expect(startServer({ env: { HOST: "192.0.2.1" } })).rejects.toThrow("192.0.2.1 is not an address of this machine");
    await expect(startServer({ env: { DATABASE_URL: "mysql://here" } })).rejects.toThrow("DATABASE_URL must begin with postgresql://");
  } finally {
    await server.dispose();
  }
});
