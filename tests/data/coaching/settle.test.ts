import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { appealForm, postAppeal } from "#app/coaching/appeal.server.ts";
import { appeals, appealView } from "#app/coaching/appeals.server.ts";
import { objectionForm, postObjection } from "#app/coaching/objection.server.ts";
import { objections, objectionView } from "#app/coaching/objections.server.ts";
import { remarksOf } from "#app/coaching/remarks.server.ts";
import { settleAppeal, settleObjection } from "#app/coaching/settle.server.ts";
import { readHearingFilter } from "#app/coaching/settle/filter.ts";
import { waitingFor } from "#app/coaching/waiting.server.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { codeOf, finished, openCoaching, toldTo, TRAINER, TRAINER2, valueOf } from "#tests/support/coaching.ts";
import { ANNA, BEN, start } from "#tests/support/drills.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openCoaching();
});
afterEach(() => services.close());

const DAY = 24 * 3600_000;
const asked = (address = "") => readHearingFilter(new URLSearchParams(address));
const object = (sittingId: string, turn = 0, text = "It was polite", key = `${sittingId} ${turn}`, me = ANNA) =>
  postObjection(services, me, { sittingId, turn, text, key });
const appeal = (sittingId: string, text = "The clock was wrong", me = ANNA) => postAppeal(services, me, { sittingId, text });
const assess = () => startSitting(services, ANNA, { slug: "trapped-card", mode: "assessment" });

describe("an objection to a reply", () => {
  test("shows the trainers the place in the script, the words and the name, and is settled once with reasons", async () => {
    const sittingId = await finished(services, "practice", ["curt", "verify", "explain"]);
    const form = valueOf(await objectionForm(services, ANNA, sittingId, 0));
    expect(form).toMatchObject({ turn: 0, act: { kind: "say" }, made: null });
    expect(form.line).not.toBeNull();
    const { id } = valueOf(await object(sittingId));
    expect(await waitingFor(services, TRAINER)).toEqual({ objections: 1, appeals: 0 });
    const seen = valueOf(await objectionView(services, TRAINER, id));
    expect(seen).toMatchObject({ by: { en: "anna" }, text: "It was polite", slug: "trapped-card", version: 1, act: form.act, others: 0, settled: null });
    expect(seen.lines.map(({ line }) => line)).toContainEqual(form.line);

    expect(codeOf(await settleObjection(services, TRAINER, { id, outcome: "stays", reason: " " }))).toBe("text-missing");
    expect(codeOf(await settleObjection(services, TRAINER, { id, outcome: "will-change", reason: "Quite right" }))).toBeNull();
    expect(codeOf(await settleObjection(services, TRAINER2, { id, outcome: "stays", reason: "No" }))).toBe("settled-already");
    expect(codeOf(await settleObjection(services, TRAINER, { id, outcome: "will-change", reason: "Quite right" }))).toBeNull();
    expect(await toldTo(services, "anna")).toMatchObject([{ kind: "objection-settled", turn: 0, outcome: "will-change", sittingId }]);
    expect((await remarksOf(services, ANNA, sittingId))?.objections).toMatchObject([{ turn: 0, settled: { outcome: "will-change", reason: "Quite right" } }]);
    expect(await waitingFor(services, TRAINER)).toEqual({ objections: 0, appeals: 0 });
  });

  test("is made once for each decision, however often it is posted", async () => {
    const sittingId = await finished(services);
    const posts = await Promise.all(Array.from({ length: 8 }, () => object(sittingId)));
    expect(new Set(posts.map((post) => valueOf(post).id)).size).toBe(1);
    expect(codeOf(await object(sittingId, 0, "And rude", "other"))).toBe("objected-already");
    expect(codeOf(await object(sittingId, 1))).toBeNull();
    expect(await services.db.objection.count()).toBe(2);
  });

  test("is for the owner of a finished drill, and for a decision that was made", async () => {
    const [sittingId, open] = [await finished(services), await start(services)];
    expect(codeOf(await object(sittingId, 0, "No", "k", BEN))).toBe("not-found");
    expect(codeOf(await objectionForm(services, { id: TRAINER.id }, sittingId, 0))).toBe("not-found");
    expect(codeOf(await object(sittingId, 3))).toBe("not-found");
    expect(codeOf(await object(sittingId, -1))).toBe("not-found");
    expect(codeOf(await object(open))).toBe("not-closed");
    expect(await services.db.objection.count()).toBe(0);
  });

  test("of a trainer is settled by another", async () => {
    const me = { id: TRAINER.id };
    const sittingId = await finished(services, "practice", ["warm", "verify", "explain"], me);
    const { id } = valueOf(await object(sittingId, 0, "I wrote it otherwise", "k", me));
    expect(codeOf(await objectionView(services, TRAINER, id))).toBe("not-found");
    expect(codeOf(await settleObjection(services, TRAINER, { id, outcome: "stays", reason: "Mine" }))).toBe("not-found");
    expect((await objections(services, TRAINER, asked())).any).toBe(false);
    expect((await objections(services, TRAINER2, asked())).rows).toHaveLength(1);
  });

  test("is listed with the open ones first, filtered by scenario and state, a page at a time", async () => {
    const ids: string[] = [];
    for (let round = 0; round < 8; round += 1) {
      const sittingId = await finished(services);
      for (const turn of [0, 1, 2]) ids.push(valueOf(await object(sittingId, turn, `${round} ${turn}`)).id);
    }
    await settleObjection(services, TRAINER, { id: ids[0]!, outcome: "stays", reason: "No" });
    const first = await objections(services, TRAINER, asked());
    expect(first).toMatchObject({ total: 24, page: 1, pages: 2 });
    expect(first.rows[0]?.id).toBe(ids[1]);
    expect(first.scenarios.map(({ slug }) => slug)).toEqual(["trapped-card"]);
    expect((await objections(services, TRAINER, asked("page=2"))).rows.at(-1)).toMatchObject({ id: ids[0], settled: { outcome: "stays" } });
    expect((await objections(services, TRAINER, asked("state=settled"))).rows.map(({ id }) => id)).toEqual([ids[0]]);
    expect((await objections(services, TRAINER, asked("state=open"))).total).toBe(23);
    expect((await objections(services, TRAINER, asked("scenario=another"))).total).toBe(0);
  });
});

describe("an appeal against a score", () => {
  test("upheld, takes the observation out and gives the attempt back, once", async () => {
    const sittingId = await finished(services, "assessment");
    await finished(services, "assessment");
    expect(codeOf(await assess())).toBe("no-attempts-left");
    const { id } = valueOf(await appeal(sittingId));
    const reason = "The till was down";
    const both = await Promise.all([TRAINER, TRAINER2].map((trainer) => settleAppeal(services, trainer, { id, outcome: "upheld", reason })));
    expect(both.map(codeOf).sort()).toEqual([null, "settled-already"].sort());
    expect(await services.db.observationRetraction.findMany()).toMatchObject([{ sourceId: sittingId, reason: "upheld-appeal" }]);
    expect(await services.db.observation.count()).toBe(2);
    expect(await toldTo(services, "anna")).toMatchObject([{ kind: "appeal-settled", outcome: "upheld", sittingId }]);
    const audit = await services.db.auditEntry.findMany({ where: { deed: "appeal-settled" } });
    expect(audit.map(({ subject, detail }) => [subject, JSON.parse(detail)])).toEqual([[id, { outcome: "upheld", sitting: sittingId, retracted: true }]]);
    expect((await remarksOf(services, ANNA, sittingId))?.appeal).toMatchObject({ kind: "made", settled: { outcome: "upheld", reason } });
    expect(codeOf(await assess())).toBeNull();
  });

  test("rejected, changes nothing but is told with reasons", async () => {
    const sittingId = await finished(services, "assessment");
    const { id } = valueOf(await appeal(sittingId));
    expect(codeOf(await settleAppeal(services, TRAINER, { id, outcome: "rejected", reason: "Scored as written" }))).toBeNull();
    expect(codeOf(await settleAppeal(services, TRAINER, { id, outcome: "upheld", reason: "On reflection" }))).toBe("settled-already");
    expect(await services.db.observationRetraction.count()).toBe(0);
    expect(valueOf(await appealForm(services, ANNA, sittingId)).appeal).toMatchObject({ kind: "made", settled: { outcome: "rejected", reason: "Scored as written" } });
  });

  test("is made once, within thirty days, by the owner of a finished assessment", async () => {
    const [assessment, practice] = [await finished(services, "assessment"), await finished(services)];
    expect(codeOf(await appeal(practice))).toBe("not-found");
    expect(codeOf(await appealForm(services, ANNA, practice))).toBe("not-found");
    expect(codeOf(await appeal(assessment, "Mine", BEN))).toBe("not-found");
    expect(codeOf(await appeal(assessment, ""))).toBe("text-missing");
    services.clock.pass(31 * DAY);
    expect(codeOf(await appeal(assessment))).toBe("appeal-late");
    expect(valueOf(await appealForm(services, ANNA, assessment)).appeal.kind).toBe("past");
    services.clock.pass(-DAY);
    const posts = await Promise.all(Array.from({ length: 6 }, () => appeal(assessment)));
    expect(new Set(posts.map((post) => valueOf(post).id)).size).toBe(1);
    expect(codeOf(await appeal(assessment, "Something else"))).toBe("appealed-already");
    // Made in time, it stands however long it waits.
    services.clock.pass(60 * DAY);
    expect(valueOf(await appealForm(services, ANNA, assessment)).appeal.kind).toBe("made");
  });

  test("is never settled, or seen with what is hidden, by who made it", async () => {
    const me = { id: TRAINER.id };
    const sittingId = await finished(services, "assessment", ["warm", "verify", "explain"], me);
    const { id } = valueOf(await appeal(sittingId, "Mine", me));
    expect(codeOf(await appealView(services, TRAINER, id))).toBe("not-found");
    expect(codeOf(await settleAppeal(services, TRAINER, { id, outcome: "upheld", reason: "Mine" }))).toBe("not-found");
    expect((await appeals(services, TRAINER, asked())).any).toBe(false);
    expect((await appeals(services, TRAINER2, asked("scenario=trapped-card&state=open"))).rows).toMatchObject([{ id }]);
  });

  test("is settled with the truth, while its owner still sees none of it", async () => {
    const sittingId = await finished(services, "assessment", ["curt", "verify", "explain"]);
    const { id } = valueOf(await appeal(sittingId));
    const { ownerId } = valueOf(await appealView(services, TRAINER, id));
    const whole = valueOf(await debriefView(services, { id: ownerId }, sittingId, "whole"));
    expect(whole).toMatchObject({ revealed: true, attemptsLeft: 1 });
    expect(whole.steps[0]?.better).not.toBeNull();
    const shown = valueOf(await debriefView(services, ANNA, sittingId));
    expect(shown.revealed).toBe(false);
    expect(shown.steps[0]?.better).toBeNull();
  });
});
