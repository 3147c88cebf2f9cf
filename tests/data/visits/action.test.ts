import { afterEach, beforeEach, expect, test } from "vitest";
import { approveVisit } from "#app/visits/approve.server.ts";
import { changeAction, giveUpAction, putBackAction, sayDone } from "#app/visits/action/change.server.ts";
import { openAction } from "#app/visits/action/open.server.ts";
import { actionList, actionView, newAction } from "#app/visits/actions.server.ts";
import { appealVisit } from "#app/visits/appeal.server.ts";
import { hearAppeal } from "#app/visits/hear.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { rescoreAppeal } from "#app/visits/rescore.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { settleAppeal } from "#app/visits/settle.server.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, codeOf, FORM, given, openVisits, publishForm, someone, visitAt, type Name } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [mark, stan, hana] = [someone("mark"), someone("stan"), someone("hana")];
const DAY = 24 * 3600_000;
const TIDY = { ...ANSWERS, tidy: { kind: "yes-no", yes: true, note: null } };
const TERMS = { ownerId: "stan", dueOn: "2026-11-30", text: "每天开门前整理一遍大堂" };

/** A published visit; `tidy` is its finding unless it was tidy. Two days pass before each. */
async function published(answers: Readonly<Record<string, unknown>> = ANSWERS): Promise<string> {
  services.clock.pass(2 * DAY);
  return visitAt(services, "published", answers);
}

async function opened(visitId: string): Promise<string> {
  return given(await openAction(services, mark, { ...TERMS, visitId, item: "tidy", dueOn: "2027-01-31" })).actionId;
}

const planOf = (id: string) => services.db.actionPlan.findUniqueOrThrow({ where: { id } });
const stateOf = async (id: string) => given(await actionView(services, mark, id)).state;
const ask = (branch: string | null = null) => ({ branch, state: null, page: 1 });
async function toldTo(personId: string): Promise<[string, unknown][]> {
  const rows = await services.db.notice.findMany({ where: { personId, kind: { startsWith: "action" } }, orderBy: { at: "asc" } });
  return rows.map(({ kind, body }) => [kind, (JSON.parse(body) as { outcome?: string }).outcome ?? null]);
}

test("what a visit saw fail becomes a plan once, however often it is sent", async () => {
  const visitId = await published();
  const post = { ...TERMS, visitId, item: "tidy" };
  expect(given(await newAction(services, mark, visitId, "tidy"))).toMatchObject({ month: "2026-11", standard: { id: "A03" }, relapse: false, form: { owners: [{ id: "mark" }, { id: "stan" }] } });
  const both = await Promise.all([openAction(services, mark, post), openAction(services, mark, post)]);
  const [first, second] = both.map(given);
  expect(second?.actionId).toBe(first?.actionId);
  expect([first?.made, second?.made].filter(Boolean)).toHaveLength(1);
  expect(await services.db.actionPlan.count()).toBe(1);
  expect(given(await actionView(services, mark, first!.actionId))).toMatchObject({ state: "open", question: { en: "Tidy?" }, found: "2026-11", owner: { id: "stan" }, deeds: ["change", "done", "give-up"] });
  expect(given(await resultView(services, mark, visitId))).toMatchObject({ acts: true, actions: [{ item: "tidy", actionId: first!.actionId, state: "open" }] });
  expect(await toldTo("stan")).toEqual([["action-given", null]]);
  expect(await toldTo("mark")).toEqual([]);
  expect(await services.db.auditEntry.count({ where: { deed: "action-opened" } })).toBe(1);
});

test("what cannot be planned is refused with its reason, and nothing is stored", async () => {
  const visitId = await published();
  const post = { ...TERMS, visitId, item: "tidy" };
  const wrong = [
    [{ item: "wait" }, "not-found"],
    [{ item: "asked" }, "not-found"],
    [{ item: "nothing" }, "not-found"],
    [{ visitId: "no-such-visit" }, "not-found"],
    [{ ownerId: "sue" }, "action-owner"],
    [{ ownerId: "" }, "action-owner"],
    [{ dueOn: "2026-11-01" }, "due-past"],
    [{ dueOn: "2028-11-01" }, "due-far"],
    [{ dueOn: "soon" }, "due-shape"],
    [{ text: " " }, "action-text-missing"],
    [{ text: "长".repeat(1001) }, "action-text-long"],
  ] as const;
  for (const [change, code] of wrong) expect([change, codeOf(await openAction(services, mark, { ...post, ...change }))]).toEqual([change, code]);
  const unpublished = await visitAt(services, "approved");
  expect(codeOf(await openAction(services, mark, { ...post, visitId: unpublished }))).toBe("not-found");
  for (const who of ["stan", "sue", "hana", "rita", "eve"] as const) expect([who, codeOf(await openAction(services, someone(who), post))]).toEqual([who, "not-found"]);
  expect(await services.db.actionPlan.count()).toBe(0);
  expect(await services.db.notice.count({ where: { kind: { startsWith: "action" } } })).toBe(0);
});

test("it stays open while the item fails again, and closes when a later visit sees it pass", async () => {
  const id = await opened(await published());
  given(await sayDone(services, stan, id, true));
  expect(await stateOf(id)).toBe("waiting");
  const again = await published();
  expect(await planOf(id)).toMatchObject({ failedId: again, closedById: null, doneAt: null });
  expect(given(await actionView(services, mark, id))).toMatchObject({ state: "open", failed: "2026-11", visits: { failed: again } });
  // What failed again has its plan already.
  expect(given(await openAction(services, mark, { ...TERMS, visitId: again, item: "tidy" }))).toEqual({ actionId: id, made: false });
  expect(given(await actionList(services, mark, ask())).findings.map(({ item }) => item)).not.toContain("tidy");
  const passed = await published(TIDY);
  expect(await planOf(id)).toMatchObject({ closedById: passed, relapseId: null });
  expect(await stateOf(id)).toBe("closed");
  for (const who of ["mark", "stan"]) expect((await toldTo(who)).filter(([kind]) => kind === "action-proved")).toEqual([["action-proved", "failed"], ["action-proved", "closed"]]);
  // A visit that passed once more says nothing new.
  await published(TIDY);
  expect(await planOf(id)).toMatchObject({ closedById: passed });
});

test("what fails after it was closed is a relapse, and is offered to be planned anew", async () => {
  const id = await opened(await published());
  await published(TIDY);
  const relapsed = await published();
  expect(given(await actionView(services, mark, id))).toMatchObject({ state: "relapsed", relapsed: "2026-11", deeds: [] });
  const list = given(await actionList(services, mark, ask()));
  expect(list.findings.find(({ item }) => item === "tidy")).toMatchObject({ visitId: relapsed, relapse: true, standard: { id: "A03" } });
  expect(list.relapses.standards).toMatchObject([{ standard: { id: "A03" }, closed: 1, relapsed: 1 }]);
  expect(list.relapses.branches).toMatchObject([{ branch: { id: "n1" }, closed: 1, relapsed: 1 }]);
  const next = await opened(relapsed);
  expect(next).not.toBe(id);
  expect((await toldTo("stan")).map(([, outcome]) => outcome)).toEqual([null, "closed", "relapsed", null]);
  await published(TIDY);
  expect([await stateOf(id), await stateOf(next)]).toEqual(["relapsed", "closed"]);
  expect(given(await actionList(services, mark, ask())).relapses.standards).toMatchObject([{ closed: 2, relapsed: 1 }]);
});

test("nothing that people do closes a plan, and giving it up needs a reason", async () => {
  const visitId = await published();
  const id = await opened(visitId);
  for (const done of [true, true, false, true]) given(await sayDone(services, mark, id, done));
  expect(codeOf(await giveUpAction(services, mark, id, " "))).toBe("reason-missing");
  given(await giveUpAction(services, mark, id, "网点装修，大堂暂停使用"));
  given(await giveUpAction(services, mark, id, "再点一次"));
  expect(given(await actionView(services, mark, id))).toMatchObject({ state: "given-up", givenUp: "网点装修，大堂暂停使用", deeds: ["put-back"] });
  expect(codeOf(await changeAction(services, mark, id, TERMS))).toBe("action-ended");
  expect(codeOf(await sayDone(services, mark, id, false))).toBe("action-ended");
  // Nor does a visit speak about what was given up.
  await published(TIDY);
  expect(await planOf(id)).toMatchObject({ closedById: null, failedId: null });
  given(await putBackAction(services, mark, id));
  expect(await stateOf(id)).toBe("waiting");
  expect((await toldTo("stan")).map(([kind]) => kind)).toEqual(["action-given", "action-taken", "action-given"]);
  expect(codeOf(await openAction(services, mark, { ...TERMS, visitId, item: "tidy" }))).toBe("action-mended");
});

test("owner, day and words can be changed, and both owners are told", async () => {
  await services.db.person.create({ data: { id: "tara", account: "tara", nameZh: "姓名-tara", nameEn: "Name of tara", branchId: "n1", post: "teller", hiredOn: "2026-01-05", createdAt: new Date(0) } });
  const id = await opened(await published());
  given(await changeAction(services, mark, id, { ownerId: "tara", dueOn: "2026-12-24", text: "改由早班负责" }));
  expect(await planOf(id)).toMatchObject({ ownerId: "tara", dueOn: "2026-12-24", text: "改由早班负责" });
  expect(await toldTo("tara")).toEqual([["action-given", null]]);
  expect((await toldTo("stan")).map(([kind]) => kind)).toEqual(["action-given", "action-taken"]);
  services.clock.at = Date.parse("2026-12-26T02:00:00Z");
  expect(await stateOf(id)).toBe("overdue");
  expect(given(await actionList(services, mark, { branch: null, state: "overdue", page: 1 })).actions.map(({ actionId }) => actionId)).toEqual([id]);
  // The day that stood may stand, though it has passed; another that has passed may not.
  given(await changeAction(services, mark, id, { ownerId: "tara", dueOn: "2026-12-24", text: "再补一句" }));
  expect(codeOf(await changeAction(services, mark, id, { ownerId: "tara", dueOn: "2026-12-23", text: "再补一句" }))).toBe("due-past");
  given(await changeAction(services, mark, id, { ...TERMS, dueOn: "2027-01-10" }));
  expect(await planOf(id)).toMatchObject({ ownerId: "stan" });
});

test("a plan is found by its branch and by those over it, and changed by the manager alone", async () => {
  const id = await opened(await published());
  const reads = (who: Name) => actionView(services, someone(who), id);
  for (const who of ["mark", "stan", "hana"] as const) expect([who, codeOf(await reads(who))]).toEqual([who, "ok"]);
  for (const who of ["sue", "eve", "rita", "roy", "dora"] as const) expect([who, codeOf(await reads(who))]).toEqual([who, "not-found"]);
  expect(given(await actionView(services, hana, id)).deeds).toEqual([]);
  expect(given(await actionView(services, stan, id)).deeds).toEqual(["done"]);
  for (const me of [stan, hana, someone("sue"), someone("rita")]) {
    expect(codeOf(await changeAction(services, me, id, TERMS))).toBe("not-found");
    expect(codeOf(await giveUpAction(services, me, id, "不做了"))).toBe("not-found");
    expect(codeOf(await putBackAction(services, me, id))).toBe("not-found");
  }
  expect(codeOf(await sayDone(services, hana, id, true))).toBe("not-found");
  expect(codeOf(await sayDone(services, someone("sue"), id, true))).toBe("not-found");
  expect(given(await actionList(services, hana, ask())).actions).toHaveLength(1);
  expect(given(await actionList(services, hana, ask("s1"))).actions).toEqual([]);
  expect(codeOf(await actionList(services, mark, ask("s1")))).toBe("not-found");
  expect(codeOf(await actionList(services, stan, ask("n2")))).toBe("not-found");
  // Findings are for whoever can plan.
  expect(given(await actionList(services, hana, ask("n1"))).findings).toEqual([]);
});

test("a visit that counts in no standing proves nothing", async () => {
  const id = await opened(await published());
  services.clock.pass(2 * DAY);
  const visitId = await visitAt(services, "in-review", TIDY);
  given(await approveVisit(services, someone("rita"), { visitId, excluded: "检查员当天被认出" }));
  given(await publishVisit(services, someone("rita"), { visitId }));
  expect(await planOf(id)).toMatchObject({ closedById: null, failedId: null });
  expect(given(await resultView(services, mark, visitId))).toMatchObject({ counts: false });
});

test("where the form no longer has the item, the items of its standard speak for it", async () => {
  const id = await opened(await published());
  await publishForm(services, FORM.replace("{ id: tidy, kind", "{ id: neat, kind"), 2);
  const { tidy: _gone, ...rest } = ANSWERS;
  const failed = await published({ ...rest, neat: { kind: "yes-no", yes: false, note: null } });
  expect(await planOf(id)).toMatchObject({ failedId: failed, closedById: null });
  const passed = await published({ ...rest, neat: { kind: "yes-no", yes: true, note: null } });
  expect(await planOf(id)).toMatchObject({ closedById: passed });
});

/** The appeal against `tidy` at that visit, found right by Roy. */
async function overturn(visitId: string): Promise<void> {
  const roy = someone("roy");
  given(await appealVisit(services, mark, { visitId, items: [{ item: "tidy", kind: "wrong-person", text: "拍的是隔壁网点" }] }));
  given(await hearAppeal(services, roy, { visitId }));
  given(await rescoreAppeal(services, roy, { visitId, answers: { tidy: { kind: "yes-no", yes: true } } }));
  for (let i = 0; i < 2; i += 1) given(await settleAppeal(services, roy, { visitId, reason: "照片不是这家网点" }));
}

test("a plan about a finding that an appeal overturned ends by itself, says so, and stays ended", async () => {
  const visitId = await published();
  const id = await opened(visitId);
  given(await sayDone(services, stan, id, true));
  await overturn(visitId);
  const view = given(await actionView(services, mark, id));
  expect(view).toMatchObject({ state: "overturned", givenUp: null, deeds: [] });
  const list = (state: "overturned" | "given-up") => actionList(services, mark, { branch: null, state, page: 1 });
  expect(given(await list("overturned"))).toMatchObject({ actions: [{ actionId: id }], counts: { overturned: 1, "given-up": 0, waiting: 0 } });
  expect(given(await list("given-up")).actions).toEqual([]);
  for (const who of ["mark", "stan"]) expect((await toldTo(who)).filter(([, outcome]) => outcome === "overturned")).toHaveLength(1);
  expect(await services.db.auditEntry.count({ where: { deed: "action-overturned" } })).toBe(1);
  for (const change of [giveUpAction(services, mark, id, "改判了"), putBackAction(services, mark, id)]) expect(codeOf(await change)).toBe("action-ended");
  expect(codeOf(await sayDone(services, mark, id, false))).toBe("action-ended");
  expect(codeOf(await newAction(services, mark, visitId, "tidy"))).toBe("not-found");
  // What a later visit finds is a finding of its own, and this plan hears no more of it.
  const later = await published();
  expect(await planOf(id)).toMatchObject({ failedId: null, closedById: null });
  expect(given(await actionList(services, mark, ask())).findings).toMatchObject([{ visitId: later, item: "tidy" }]);
  expect(await opened(later)).not.toBe(id);
});

test("it goes on where a later visit saw the item fail too, until that is overturned as well", async () => {
  const first = await published();
  const id = await opened(first);
  const again = await published();
  await overturn(first);
  expect(given(await actionView(services, mark, id))).toMatchObject({ state: "open", overturned: true, visits: { failed: again } });
  await overturn(again);
  expect(await stateOf(id)).toBe("closed");
});

test("one that a visit has closed stays closed when its finding is overturned", async () => {
  const first = await published();
  const id = await opened(first);
  const passed = await published(TIDY);
  await overturn(first);
  expect(await stateOf(id)).toBe("closed");
  expect(await planOf(id)).toMatchObject({ closedById: passed, cancelledAt: null });
});
