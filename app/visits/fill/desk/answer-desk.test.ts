import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { AnswerDesk, type DeskWorld } from "#app/visits/fill/desk/answer-desk.ts";
import { isUnsent } from "#app/visits/fill/desk/entry.ts";
import { readKept, type KeptAnswers } from "#app/visits/fill/desk/kept.ts";
import type { SaveDelivery, Save } from "#app/visits/fill/desk/post.ts";
import type { Draft } from "#app/visits/fill/draft.ts";
import type { FillItem, StoredAnswer } from "#app/visits/view/fill.ts";

const text = (said: string) => ({ zh: said, en: said });
const head = { question: text("?"), hint: null, mayNotApply: true, showIf: null, evidence: null };
const ITEMS: readonly FillItem[] = [
  { id: "greeted", kind: "yes-no", ...head },
  { id: "wait", kind: "timing", ...head },
  { id: "words", kind: "text", required: false, ...head },
];

/** A server that keeps to the room's promise, and a network that loses what it is told to, before or after the server. */
class Far {
  readonly stored = new Map<string, StoredAnswer & { key: string }>();
  fate: ("arrives" | "lost" | "answer-lost" | "elsewhere")[] = [];
  posts: Save[] = [];

  readonly post = async (save: Save): Promise<SaveDelivery> => {
    this.posts.push(save);
    const fate = this.fate.shift() ?? "arrives";
    if (fate === "elsewhere") return { kind: "elsewhere" };
    if (fate === "lost") return { kind: "lost" };
    const delivery = this.take(save);
    return fate === "answer-lost" ? { kind: "lost" } : delivery;
  };

  private take({ item, answer, edition, key }: Save): SaveDelivery {
    const now = this.stored.get(item);
    if (now && canonicalJson(now.answer) === canonicalJson(answer)) return { kind: "answer", answer: { saved: now, problem: null } };
    if (now && (now.edition !== edition || now.key === key)) {
      return { kind: "answer", answer: { saved: null, problem: { code: "answer-conflict", stored: now } } };
    }
    const saved = { item, answer, edition: (now?.edition ?? 0) + 1, savedAt: 0, byTaps: false, key };
    this.stored.set(item, saved);
    return { kind: "answer", answer: { saved, problem: null } };
  }
}

type Device = { kept: KeptAnswers; keys: number };

function open(far: Far, device: Device = { kept: {}, keys: 0 }) {
  let now = 0;
  const later: { at: number; work: () => void }[] = [];
  let closed = false;
  const world: DeskWorld = {
    // A page that is gone may have sent its last save, but hears no answer and keeps nothing any more.
    post: async (save) => {
      const delivery = closed ? null : await far.post(save);
      return closed || !delivery ? new Promise(() => undefined) : delivery;
    },
    wait: async (ms) => void (now += ms),
    after: (ms, work) => void later.push({ at: now + ms, work }),
    now: () => now,
    newKey: () => `key-${(device.keys += 1)}`,
    keep(unsent) {
      if (!closed) device.kept = readKept(JSON.stringify(unsent));
      return true;
    },
  };
  const left = device.kept;
  const desk = new AnswerDesk(ITEMS, [...far.stored.values()], world);
  desk.adopt([...far.stored.values()]);
  desk.restore(left);
  /** Until nothing is on its way and no typing rests. */
  const quiet = async () => {
    for (let round = 0; round < 50; round += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      now += 1000;
      for (const { work } of later.splice(0)) work();
    }
  };
  const entry = (item: string) => desk.read().entries.get(item)!;
  return { desk, device, quiet, entry, close: () => void (closed = true) };
}

test("an answer is saved by itself, and typing when it rests", async () => {
  const far = new Far();
  const { desk, quiet, entry } = open(far);
  desk.edit("greeted", { value: "yes" }, false);
  for (const value of ["a", "ab", "abc"]) desk.edit("words", { value }, true);
  expect(entry("words").state).toBe("waiting");
  await quiet();
  expect(far.posts.map(({ item }) => item)).toEqual(["greeted", "words"]);
  expect(far.stored.get("words")?.answer).toMatchObject({ text: "abc" });
  expect([entry("greeted").state, entry("words").state]).toEqual(["saved", "saved"]);
});

test("what is no answer yet stays on the device: a running clock goes on after a reload", async () => {
  const far = new Far();
  const first = open(far);
  first.desk.edit("wait", { started: "1000" }, false);
  first.desk.edit("greeted", { na: true }, false);
  await first.quiet();
  expect(far.posts).toEqual([]);
  const again = open(far, first.device);
  expect(again.entry("wait")).toMatchObject({ state: "unfinished", draft: { started: "1000", stopped: "" } });
  expect(again.entry("greeted")).toMatchObject({ state: "unfinished", problem: { code: "answer-reason-missing" } });
  again.desk.edit("wait", { stopped: "61000", minutes: "1", seconds: "0" }, false);
  await again.quiet();
  expect(far.stored.get("wait")?.answer).toMatchObject({ seconds: 60, started: 1000 });
});

test("a conflict shows both answers, and either can be kept", async () => {
  for (const which of ["own", "stored"] as const) {
    const far = new Far();
    const phone = open(far);
    const tablet = open(far);
    phone.desk.edit("greeted", { value: "yes" }, false);
    await phone.quiet();
    tablet.desk.edit("greeted", { value: "no" }, false);
    await tablet.quiet();
    expect(tablet.entry("greeted")).toMatchObject({ state: "conflict", draft: { value: "no" }, stored: { answer: { yes: true } } });
    // Also over a reload nothing is lost.
    const later = open(far, tablet.device);
    await later.quiet();
    expect(later.entry("greeted").state).toBe("conflict");
    later.desk.choose("greeted", which);
    await later.quiet();
    expect(later.entry("greeted")).toMatchObject({ state: "saved", draft: { value: which === "own" ? "no" : "yes" } });
    expect(far.stored.get("greeted")?.answer).toMatchObject({ yes: which === "stored" });
  }
});

test("signed out, it stops and keeps everything", async () => {
  const far = new Far();
  far.fate = ["elsewhere"];
  const { desk, quiet, device, entry } = open(far);
  desk.edit("greeted", { value: "yes" }, false);
  await quiet();
  expect(desk.read().elsewhere).toBe(true);
  expect(entry("greeted").state).toBe("waiting");
  const again = open(far, device);
  await again.quiet();
  expect(far.stored.get("greeted")?.answer).toMatchObject({ yes: true });
});

test("what the device kept of another shape is nothing", () => {
  for (const bad of [null, "", "no", "[]", "3", '{"a":1}', '{"a":{"draft":{},"edition":0,"key":null}}']) expect(readKept(bad)).toEqual({});
});

describe("over any network, with reloads at any time", () => {
  type Step = { kind: "edit"; item: string; fields: Partial<Draft>; resting: boolean } | { kind: "reload" } | { kind: "pause" };
  const edit = fc.record({ item: fc.constantFrom("greeted", "words"), value: fc.constantFrom("yes", "no"), resting: fc.boolean() });
  const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 5, arbitrary: edit.map(({ item, value, resting }): Step => ({ kind: "edit", item, fields: { value }, resting })) },
    { weight: 1, arbitrary: fc.constant<Step>({ kind: "reload" }) },
    { weight: 2, arbitrary: fc.constant<Step>({ kind: "pause" }) },
  );
  const fates = fc.array(fc.constantFrom("arrives" as const, "lost" as const, "answer-lost" as const), { maxLength: 12 });

  test("one device ends with the server having what its fields say", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 15 }), fates, async (steps, fate) => {
        const far = new Far();
        far.fate = [...fate];
        let page = open(far);
        const last = new Map<string, string>();
        for (const each of steps) {
          if (each.kind === "reload") {
            page.close();
            page = open(far, page.device);
          }
          if (each.kind === "pause") await page.quiet();
          if (each.kind === "edit") {
            page.desk.edit(each.item, each.fields, each.resting);
            last.set(each.item, each.fields.value ?? "");
          }
        }
        await page.quiet();
        for (const [item, value] of last) {
          const answer = far.stored.get(item)?.answer;
          const said = answer?.kind === "yes-no" ? (answer.yes ? "yes" : "no") : answer?.kind === "text" ? answer.text : null;
          // An earlier page's save may have arrived unknown to this one; then the evaluator is asked, never overruled.
          const asked = steps.some(({ kind }) => kind === "reload") && page.entry(item).state === "conflict";
          if (asked) expect(page.entry(item).draft.value).toBe(value);
          else expect([item, said]).toEqual([item, value]);
        }
        expect([...page.desk.read().entries.values()].filter(isUnsent).every(({ state }) => state === "conflict")).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
