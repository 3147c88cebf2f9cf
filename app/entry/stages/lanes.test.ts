import { expect, it } from "vitest";
import { batchesOf, sideBySide } from "#app/entry/stages/lanes.mjs";

it("puts what keeps one core beside its neighbours of that kind, and keeps the order", () => {
  const stage = (name: string, oneCore?: boolean) => ({ name, ...(oneCore === undefined ? {} : { oneCore }) });
  const one = (name: string) => stage(name, true);
  const all = (name: string) => stage(name);
  const batches = batchesOf([one("a"), one("b"), all("c"), all("d"), one("e")]);
  expect(batches.map((batch) => batch.map(({ name }) => name))).toEqual([["a", "b"], ["c"], ["d"], ["e"]]);
});

it("does everything once, in order, never more at a time than there are lanes", async () => {
  const begun: number[] = [];
  let running = 0;
  let most = 0;
  await sideBySide([1, 2, 3, 4, 5], 2, async (item) => {
    begun.push(item);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setTimeout(resolve, item));
    running -= 1;
  });
  expect(begun).toEqual([1, 2, 3, 4, 5]);
  expect(most).toBe(2);
  expect(running).toBe(0);
});
