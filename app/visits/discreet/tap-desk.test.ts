import fc from "fast-check";
import { expect, test } from "vitest";
import { TAP_MARKS, type TapMark } from "#app/core/form/tap.ts";
import { tapsFrom, type TapAct } from "#app/core/visit/taps.ts";
import { readPending, TapDesk, type PendingTap, type TapWorld } from "#app/visits/discreet/tap-desk.ts";

type Fate = "arrives" | "lost" | "answer-lost" | "elsewhere" | "over";

/** A server that keeps to the room's promise, and a network that loses what it is told to, before or after the server. */
class Far {
  readonly acts: TapAct[] = [];
  fate: Fate[] = [];

  readonly post: TapWorld["post"] = async (tap) => {
    const fate = this.fate.shift() ?? "arrives";
    if (fate === "elsewhere") return { kind: "elsewhere" };
    if (fate === "lost") return { kind: "lost" };
    if (fate === "over") return { kind: "answer", answer: { acts: null, problem: "visit-moved-on" } };
    const stands = tap.kind === "tapped" || Object.values(tapsFrom(this.acts)).some(({ key }) => key === tap.undoes);
    if (stands && this.acts.every(({ key }) => key !== tap.key)) this.acts.push({ ...tap, receivedAt: 0 });
    return fate === "answer-lost" ? { kind: "lost" } : { kind: "answer", answer: { acts: [...this.acts], problem: null } };
  };
}

type Device = { kept: Map<string, string>; keys: number; now: number };

function open(far: Far, device: Device = { kept: new Map(), keys: 0, now: 1000 }) {
  let closed = false;
  const desk = new TapDesk([...far.acts], {
    post: async (tap) => {
      const delivery = closed ? null : await far.post(tap);
      return closed || !delivery ? new Promise(() => undefined) : delivery;
    },
    wait: async () => undefined,
    now: () => (device.now += 1000),
    newKey: () => `key-${(device.keys += 1)}`,
    keep: (tap) => void device.kept.set(tap.key, JSON.stringify(tap)),
    drop: ({ key }) => void (closed || device.kept.delete(key)),
  });
  desk.restore([...device.kept.values()].flatMap((text) => readPending(text) ?? []));
  const quiet = () => new Promise<void>((resolve) => setTimeout(resolve, 5));
  return { desk, device, quiet, close: () => void (closed = true) };
}

test("a tap shows at once, is sent, and is on the device until it has arrived", async () => {
  const far = new Far();
  far.fate = ["lost", "answer-lost"];
  const { desk, device, quiet } = open(far);
  desk.tap("entered");
  expect(desk.read().taps.entered?.at).toBe(2000);
  expect([desk.read().pending.length, device.kept.size]).toEqual([1, 1]);
  await quiet();
  expect([desk.read().pending.length, device.kept.size]).toEqual([0, 0]);
  expect(far.acts.map(({ mark, at }) => [mark, at])).toEqual([["entered", 2000]]);
});

test("what stands cannot be tapped again, and the last can be taken back", async () => {
  const far = new Far();
  const { desk, quiet } = open(far);
  for (const mark of ["entered", "entered", "number"] as const) desk.tap(mark);
  desk.undo();
  await quiet();
  expect(Object.keys(desk.read().taps)).toEqual(["entered"]);
  desk.tap("number");
  await quiet();
  expect(far.acts.map(({ mark, kind }) => `${mark} ${kind}`)).toEqual(["entered tapped", "number tapped", "number undone", "number tapped"]);
});

test("signed out, it stops and keeps everything for the next page", async () => {
  const far = new Far();
  far.fate = ["elsewhere"];
  const { desk, device, quiet } = open(far);
  desk.tap("entered");
  desk.tap("number");
  await quiet();
  expect(desk.read().elsewhere).toBe(true);
  expect(device.kept.size).toBe(2);
  const again = open(far, device);
  await again.quiet();
  expect(Object.keys(tapsFrom(far.acts))).toEqual(["entered", "number"]);
  expect(device.kept.size).toBe(0);
});

test("what comes after the visit is over is not sent for ever", async () => {
  const far = new Far();
  far.fate = ["over"];
  const { desk, device, quiet } = open(far);
  desk.tap("finished");
  await quiet();
  expect([desk.read().pending, desk.read().taps, device.kept.size]).toEqual([[], {}, 0]);
});

test("what the device kept of another shape is nothing", () => {
  const whole: PendingTap = { key: "k", mark: "entered", kind: "tapped", undoes: null, at: 5 };
  expect(readPending(JSON.stringify(whole))).toEqual(whole);
  for (const bad of [null, "", "no", "[]", "3", JSON.stringify({ ...whole, mark: "left" }), JSON.stringify({ ...whole, at: "5" })]) expect(readPending(bad)).toBeNull();
});

test("over any network, with reloads at any time, the server ends with what the screen shows", async () => {
  const step = fc.oneof({ weight: 4, arbitrary: fc.constantFrom<TapMark | "undo">(...TAP_MARKS, "undo") }, { weight: 1, arbitrary: fc.constantFrom("reload" as const, "pause" as const) });
  const fates = fc.array(fc.constantFrom<Fate>("arrives", "lost", "answer-lost"), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), fates, async (steps, fate) => {
      const far = new Far();
      far.fate = [...fate];
      let page = open(far);
      for (const each of steps) {
        if (each === "pause") await page.quiet();
        else if (each === "undo") page.desk.undo();
        else if (each === "reload") {
          page.close();
          page = open(far, page.device);
        } else page.desk.tap(each);
      }
      await page.quiet();
      expect(page.desk.read().pending).toEqual([]);
      expect(tapsFrom(far.acts)).toEqual(page.desk.read().taps);
    }),
    { numRuns: 60 },
  );
});
