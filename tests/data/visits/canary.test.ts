import { afterEach, beforeEach, expect, test } from "vitest";
import type { Answer } from "#app/core/form/form.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

/** A mark in everything an evaluator can write. */
const MARKED: Readonly<Record<string, Answer>> = {
  greeted: { kind: "yes-no", yes: false, note: "canary-note-greeted" },
  wait: { kind: "timing", seconds: 617, started: null, stopped: null, note: "canary-note-wait" },
  "queue-told": { kind: "not-applicable", reason: "canary-reason", note: "canary-note-told" },
  promised: { kind: "choice", option: "hinted", note: "canary-note-promised" },
  asked: { kind: "count", count: 0, note: "canary-note-asked" },
  tidy: { kind: "yes-no", yes: false, note: "canary-note-tidy" },
  remarks: { kind: "text", text: "canary-text", note: null },
};

/** Who made and who reviewed the visit, under every name they have, and what they wrote. */
const SECRETS = /canary|姓名-|Name of|account-|"eve"|"rita"|617|2026-11-0|evaluator|reviewer|actor|note|reason|remark|[0-9a-f]{64}/i;

test("nothing that a branch reads tells who came, on which day, or what they wrote", async () => {
  const visitId = await visitAt(services, "published", MARKED);
  for (const who of ["mark", "stan", "hana", "rita"] as const) {
    const me = someone(who);
    const sent = JSON.stringify([given(await branchView(services, me, "n1")), given(await resultView(services, me, visitId))]);
    expect(sent).toContain('"month":"2026-11"');
    expect(sent).toContain('"minutes":11');
    expect(sent.match(SECRETS)).toBeNull();
    // No instant under any name.
    expect(sent.match(/\b1[678]\d{11}\b/)).toBeNull();
  }
  // The marks are real: a reviewer sees every one of them.
  const review = JSON.stringify(given(await reviewView(services, someone("roy"), visitId)));
  for (const mark of ["canary-note-wait", "canary-reason", "canary-text", "Name of eve", "617"]) expect(review).toContain(mark);
});

test("a branch's view has these fields and no others", async () => {
  const visitId = await visitAt(services, "published", MARKED);
  const result = given(await resultView(services, someone("mark"), visitId));
  expect(keysIn(result)).toEqual([
    "branch", "count", "critical", "criticals", "dimension", "dimensions", "drills", "en", "failed", "found", "id", "items", "kind",
    "limit", "loss", "losses", "minutes", "month", "name", "phrase", "premises", "question", "rule", "score", "standards", "target",
    "text", "title", "total", "uncapped", "unit", "visitId", "yes", "zh",
  ]);
  expect(result.losses.map(({ question, found }) => [question.en, found.kind])).toEqual([
    ["Greeted?", "yes-no"],
    ["How long?", "timing"],
    ["Promised a return?", "choice"],
    ["Asked how often?", "count"],
    ["Tidy?", "yes-no"],
  ]);
});

test("an evaluator's form tells neither scores nor what an answer is worth", async () => {
  const visitId = await visitAt(services, "submitted");
  const sent = JSON.stringify(given(await fillView(services, someone("eve"), visitId)));
  expect(sent).not.toMatch(/score|value|weight|critical|standard|dimension|target|limit|threshold|"good"|A01|E01|rita/i);
  expect(JSON.stringify(ANSWERS)).toContain("promised");
});

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(keysIn)])].sort();
}
