import { expect, test } from "vitest";
import { createTurnstile } from "#app/platform/turnstile.ts";

/** Work that ends when it is told to. */
function held() {
  let release = () => {};
  const done = new Promise<void>((resolve) => (release = resolve));
  return { work: () => done, release };
}

test("no more than the limit run at once, in the order of their coming", async () => {
  const turnstile = createTurnstile({ atOnce: 2, waiting: 50 });
  let running = 0;
  let most = 0;
  const order: number[] = [];
  const runs = Array.from({ length: 20 }, (_, number) =>
    turnstile.enter(async () => {
      running += 1;
      most = Math.max(most, running);
      order.push(number);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      return number;
    }),
  );
  const results = await Promise.all(runs);
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 20 }, (_, number) => number));
  expect(results.every((result, number) => result.ok && result.value === number)).toBe(true);
});

test("when the line is full the next is refused, and there is room again later", async () => {
  const turnstile = createTurnstile({ atOnce: 1, waiting: 1 });
  const first = held();
  const runs = [turnstile.enter(first.work), turnstile.enter(async () => {})];
  expect(await turnstile.enter(async () => {})).toEqual({ ok: false, problem: { code: "overloaded" } });
  first.release();
  await Promise.all(runs);
  expect(await turnstile.enter(async () => "in")).toEqual({ ok: true, value: "in" });
});

test("work that fails gives its place back", async () => {
  const turnstile = createTurnstile({ atOnce: 1, waiting: 0 });
  await expect(turnstile.enter(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
  expect(await turnstile.enter(async () => 1)).toEqual({ ok: true, value: 1 });
});
