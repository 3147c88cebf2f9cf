import { readdirSync } from "node:fs";
import { inProject } from "#app/entry/setup/place.mjs";
import { paths } from "#app/paths.ts";
import { expect, test } from "#tests/support/journey/journey.ts";

test("the process is alive and the database ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  const ready = await request.get("/readyz");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({ ok: true });
});

test("documents and data are kept by no cache, assets for ever", async ({ request }) => {
  const document = await request.get(paths.signIn());
  expect(document.headers()["cache-control"]).toBe("no-store");
  expect((await request.get(`${paths.signIn()}.data`)).headers()["cache-control"]).toBe("no-store");
  const asset = /\/assets\/[\w.-]+\.js/.exec(await document.text())?.[0] ?? "";
  expect((await request.get(asset)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
});

test("no source map is built or served", async ({ request }) => {
  const built = readdirSync(inProject("build/client"), { recursive: true }).map(String);
  expect(built.length).toBeGreaterThan(5);
  expect(built.filter((file) => file.endsWith(".map"))).toEqual([]);
  const scripts = built.filter((file) => file.endsWith(".js"));
  for (const script of scripts.slice(0, 3)) expect((await request.get(`/${script}.map`)).status()).toBe(404);
});

test("every script of a page carries the nonce of its policy", async ({ request }) => {
  const document = await request.get(paths.signIn());
  const nonce = /'nonce-([^']+)'/.exec(document.headers()["content-security-policy"] ?? "")?.[1];
  expect(nonce).toMatch(/^[\w+/]{22}==$/);
  const scripts = [...(await document.text()).matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect(script).toContain(`nonce="${nonce}"`);
});

test("posts from elsewhere, too large or of unknown length are refused", async ({ request, baseURL }) => {
  const form = { account: "newhire", password: "wrong" };
  expect((await request.post(paths.signIn(), { form, headers: { origin: "http://evil.example" } })).status()).toBe(403);
  expect((await request.post(paths.signIn(), { form, headers: {} })).status()).toBe(403);
  const origin = baseURL ?? "";
  expect((await request.post(paths.signIn(), { form, headers: { origin } })).status()).toBe(400);
  const large = await request.post(paths.signIn(), { data: "x".repeat(70_000), headers: { origin, "content-type": "text/plain" } });
  expect(large.status()).toBe(413);
});
