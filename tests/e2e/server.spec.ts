import { expect, test } from "#tests/support/journey/journey.ts";

test("the process is alive and the database ready", async ({ request }) => {
  expect((await request.get("/healthz")).status()).toBe(200);
  const ready = await request.get("/readyz");
  expect(ready.status()).toBe(200);
  expect(await ready.json()).toEqual({ ok: true });
});
