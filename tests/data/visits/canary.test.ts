import { extractText, getDocumentProxy, getMeta } from "unpdf";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openAction } from "#app/visits/action/open.server.ts";
import { actionList, actionView, newAction } from "#app/visits/actions.server.ts";
import { branchView } from "#app/visits/branch.server.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { resultPdf } from "#app/visits/result/pdf.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { MARKED } from "#tests/support/lives/marked.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, openVisits, someone, visitAt } from "#tests/support/visits.ts";
import { withoutIds } from "#tests/support/without-ids.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

/** Who made and who reviewed the visit, under every name they have, and what they wrote. */
const SECRETS = /canary|姓名-|Name of|account-|"eve"|"rita"|\b617\b|latitude|located|accuracy|2026-11-0|evaluator|reviewer|actor|note|reason|remark|[0-9a-f]{64}/i;

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
    "actions", "acts", "beside", "branch", "count", "counts", "critical", "criticals", "dimension", "dimensions", "drills", "en", "failed",
    "finding", "found", "from", "id", "item", "items", "kind", "limit", "loss", "losses", "minutes", "mode", "month", "name", "outcome", "own",
    "past", "peers", "phrase", "premises", "question", "rows", "rule", "score", "standards", "standing", "target", "text", "title", "to",
    "total", "uncapped", "unit", "visitId", "what", "yes", "zh",
  ]);
  expect(result.losses.map(({ question, found }) => [question.en, found.kind])).toEqual([
    ["Greeted?", "yes-no"],
    ["How long?", "timing"],
    ["Promised a return?", "choice"],
    ["Asked how often?", "count"],
    ["Tidy?", "yes-no"],
  ]);
});

test("nor does what a branch plans about its findings, is told of them, or takes home as a file", async () => {
  const visitId = await visitAt(services, "published", MARKED);
  const mark = someone("mark");
  const terms = { ownerId: "stan", dueOn: "2027-01-31", text: "每天开门前整理大堂" };
  const { actionId } = given(await openAction(services, mark, { ...terms, visitId, item: "tidy" }));
  services.clock.pass(24 * 3600_000);
  const again = await visitAt(services, "published", MARKED);
  services.clock.pass(24 * 3600_000);
  const passed = await visitAt(services, "published", { ...MARKED, tidy: { kind: "yes-no", yes: true, note: "canary-note-tidy" } });
  const others = "Name of (?!mark|stan)|姓名-(?!mark|stan)|account-|canary|\\b617\\b|latitude|located|accuracy|evaluator|reviewer|actor|2026-11-0[2-9]T|[0-9a-f]{64}";
  for (const who of ["mark", "stan", "hana"] as const) {
    const me = someone(who);
    const list = given(await actionList(services, me, { branch: "n1", state: "closed", page: 1 }));
    const one = given(await actionView(services, me, actionId));
    expect(one.visits).toEqual({ found: visitId, failed: again, closed: passed, relapsed: null });
    // Days there are of what people of the branch did, and of no visit.
    const { openedOn: _opened, dueOn: _due, form: _form, ...rest } = one;
    const sent = JSON.stringify([list, rest, who === "mark" ? given(await newAction(services, me, visitId, "greeted")) : null, given(await resultView(services, me, visitId))]);
    expect(sent).toContain("Tidy?");
    expect(sent.match(new RegExp(others, "i"))).toBeNull();
    expect(sent.match(/\b1[678]\d{11}\b/)).toBeNull();
    expect(JSON.stringify(rest)).not.toMatch(/2026-11-\d\d/);
  }
  const told = await services.db.notice.findMany({ where: { personId: { in: ["mark", "stan", "hana", "sue"] } } });
  expect(told.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["action-given", "action-proved"]));
  const bodies = JSON.stringify(told.map(({ body, key, kind }) => [body, key, kind]));
  expect(bodies.match(/canary|Name of (?!mark)|\b617\b|located|2026-11-\d\d|evaluator|reviewer/i)).toBeNull();
});

test("a file says the month and nothing of who came, when, or what they wrote, in its text, of itself, or between its bytes", async () => {
  const visitId = await visitAt(services, "published", MARKED);
  const view = given(await resultView(services, someone("stan"), visitId));
  for (const language of ["zh", "en"] as const) {
    const bytes = await resultPdf(services, view, language);
    expect(bytes.length).toBeLessThan(500_000);
    const file = await getDocumentProxy(Uint8Array.from(bytes));
    const { text } = await extractText(file, { mergePages: true });
    const meta = JSON.stringify(await getMeta(file));
    // What the page says is in it; what it keeps to itself is not.
    for (const word of language === "zh" ? ["招呼了吗", "2026年11月", "11 分钟以内"] : ["Greeted?", "November 2026", "Within 11 min"]) expect(text.replace(/\s+/g, " ")).toContain(word);
    const secrets = /canary|姓名-|Name of|account-|\beve\b|\brita\b|\b617\b|\d:\d\d|11月\d|\d{1,2} Nov|2026-11-\d\d|202611(?!01000000)/i;
    for (const read of [text, meta, Buffer.from(bytes).toString("latin1")]) expect(read.match(secrets)).toBeNull();
    expect(meta).not.toMatch(/Author|ModDate/);
  }
});

test("an evaluator's form tells neither scores nor what an answer is worth", async () => {
  const visitId = await visitAt(services, "submitted");
  const sent = JSON.stringify(given(await fillView(services, someone("eve"), visitId)));
  expect(withoutIds(sent)).not.toMatch(/score|value|weight|critical|standard|dimension|target|limit|threshold|"good"|A01|E01|rita/i);
  expect(JSON.stringify(ANSWERS)).toContain("promised");
});

function keysIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Array.isArray(value) ? [] : Object.keys(value);
  return [...new Set([...own, ...Object.values(value).flatMap(keysIn)])].sort();
}
