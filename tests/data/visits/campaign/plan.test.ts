import { afterEach, beforeEach, expect, test } from "vitest";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { changePlan, proposePlan } from "#app/visits/campaign/adjust.server.ts";
import { campaignChoices } from "#app/visits/campaign/choices.server.ts";
import { campaignList } from "#app/visits/campaign/list.server.ts";
import { readCampaign } from "#app/visits/campaign/row.server.ts";
import { campaignView, slotView } from "#app/visits/campaign/view.server.ts";
import { createCampaign, resetCampaign } from "#app/visits/campaign/write.server.ts";
import { drafted, planned, seen, TERMS } from "#tests/support/campaign.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { codeOf, given, openVisits, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openVisits();
});
afterEach(() => services.close());

const [rita, roy] = [someone("rita"), someone("roy")];

test("a campaign is written down once, and proposed the same each time", async () => {
  const key = services.ids.next();
  const [one, two] = [given(await createCampaign(services, rita, { key, typed: TERMS })), given(await createCampaign(services, rita, { key, typed: TERMS }))];
  expect(two).toEqual(one);
  expect(await campaignList(services, rita)).toMatchObject([{ id: one.id, state: "draft", places: 3, visits: 0 }]);
  given(await proposePlan(services, rita, { id: one.id, edition: 1 }));
  const first = await seen(services, one.id);
  // Three places and, of a third of them rounded up, two second opinions.
  expect(first).toMatchObject({ edition: 2, proposed: true, undoable: true, unfilled: [], places: 3 });
  expect(first.slots).toHaveLength(5);
  expect(first.slots.filter(({ twinOf }) => twinOf !== null)).toHaveLength(2);
  expect(first.troubles).toEqual([]);
  expect(first.slots.every(({ why, day, band }) => why.length > 0 && day >= "2026-11-09" && day <= "2026-11-22" && band !== null)).toBe(true);
  given(await proposePlan(services, rita, { id: one.id, edition: 2 }));
  expect(await seen(services, one.id)).toEqual(first);
});

test("only those see it who plan every place of it and are not sent themselves", async () => {
  const id = await planned(services);
  const north = await drafted(services, { scope: ["north"] });
  expect((await seen(services, north, "nora")).places).toBe(2);
  for (const who of ["nora", "eve", "mark", "stan", "hana"] as const) expect(codeOf(await campaignView(services, someone(who), id)), who).toBe("not-found");
  const ofFirm = { ...rita, firmId: "firm" };
  expect(codeOf(await campaignView(services, ofFirm, id))).toBe("not-found");
  expect(await campaignList(services, someone("mark"))).toEqual([]);
  expect((await campaignList(services, someone("nora"))).map((row) => row.id)).toEqual([north]);
  await seen(services, id, "dora");
  const withDora = await drafted(services, { evaluators: ["eve", "dora"] });
  expect(codeOf(await campaignView(services, someone("dora"), withDora))).toBe("not-found");
  expect(codeOf(await createCampaign(services, someone("dora"), { key: "", typed: { ...TERMS, evaluators: ["dora"] } }))).toBe("campaign-evaluators");
  expect(codeOf(await createCampaign(services, someone("nora"), { key: "", typed: { ...TERMS, scope: ["s1", "south"] } }))).toBe("campaign-places");
});

test("what was typed wrong is refused where it is wrong", async () => {
  const refused = async (terms: Record<string, string[]>) => {
    const made = await createCampaign(services, rita, { key: "", typed: { ...TERMS, ...terms } });
    return made.ok ? "ok" : `${made.problem.code} ${made.problem.params?.field}`;
  };
  expect(await refused({ titleEn: ["x"] })).toBe("campaign-title titleEn");
  expect(await refused({ to: ["2026-11-08"] })).toBe("campaign-period to");
  expect(await refused({ slug: ["nothing"] })).toBe("form-not-published slug");
  expect(await refused({ mode: ["recording"] })).toBe("mode-unfit mode");
  expect(await refused({ bands: ["09:00-11:00, 10:00-12:00"] })).toBe("campaign-hours bands");
  expect(await refused({ weekdays: ["6"], to: ["2026-11-10"] })).toBe("campaign-no-day weekdays");
  expect(await refused({ visitsPerPlace: ["0"] })).toBe("campaign-number visitsPerPlace");
  expect(await refused({ closedOn: ["2026-13-01"] })).toBe("campaign-days closedOn");
  expect(await refused({ "quota:f": ["many"] })).toBe("campaign-quota quota");
  expect(await services.db.campaign.count()).toBe(0);
});

test("conflicts, own branches, failed tests and visits of before keep people away, and are said beforehand", async () => {
  const { db, clock } = services;
  const now = new Date(clock.now());
  await db.conflict.create({ data: { id: "c", personId: "eve", branchId: "n1", reason: "family", declaredAt: now } });
  await db.person.update({ where: { id: "eve" }, data: { branchId: "n2" } });
  const { formHash } = { formHash: (await db.formVersion.findFirstOrThrow()).hash };
  const attempt = (id: string, passed: boolean, at: string) => ({ id, personId: "other", slug: "counter", formHash, caseName: "any", caseHash: "-", answers: "{}", share: 0, passed, at: new Date(at) });
  await db.qualification.createMany({ data: [attempt("q1", true, "2026-10-01"), attempt("q2", false, "2026-10-02")] });
  const id = await planned(services);
  const view = await seen(services, id);
  expect(view.slots.map(({ place, evaluator }) => [place, evaluator])).toEqual([["s1", "eve"]]);
  expect(view.unfilled.find(({ place }) => place === "n1")?.reasons).toEqual([
    { evaluator: "eve", why: { kind: "conflict" } },
    { evaluator: "other", why: { kind: "not-qualified" } },
  ]);
  const campaign = await readCampaign(db, rita, id);
  const { candidates } = await campaignChoices(services, rita, campaign);
  const whyNot = Object.fromEntries(candidates.map((each) => [each.id, each.whyNot.map(({ why }) => why)]));
  expect(whyNot).toMatchObject({ eve: ["home", "declared"], other: ["not-qualified"], dora: [] });
  await db.qualification.create({ data: attempt("q3", true, "2026-10-03") });
  given(await proposePlan(services, rita, { id, edition: 2 }));
  // Only where both may come can one give a second opinion on the other.
  expect((await seen(services, id)).slots.map(({ place, evaluator }) => `${place} ${evaluator}`).sort()).toEqual(["n1 other", "n2 other", "s1 eve", "s1 other"]);
});

test("changed by hand it is pinned, proposals keep it, and one step can be undone", async () => {
  const id = await planned(services);
  const { slots } = await seen(services, id);
  const [first] = slots;
  if (!first) throw new Error("nothing planned");
  // The plan is another each time: a day on which nobody goes anywhere.
  const day = ["2026-11-16", "2026-11-17", "2026-11-18", "2026-11-19", "2026-11-20", "2026-11-13"].find((each) => slots.every((slot) => slot.day !== each)) ?? "";
  const move = { act: "move", slot: slotKey(first), evaluator: first.evaluator, day, band: "14:00-16:00" } as const;
  expect(given(await changePlan(services, rita, { id, edition: 2, change: move, anyway: false })).broken).toEqual([]);
  // Posted again it is done already.
  expect(codeOf(await changePlan(services, rita, { id, edition: 2, change: move, anyway: false }))).toBe("ok");
  given(await proposePlan(services, rita, { id, edition: 3 }));
  const again = await seen(services, id);
  expect(again.slots.find((slot) => slotKey(slot) === slotKey(first))).toMatchObject({ day, band: "14:00-16:00", pinned: true });
  const { edition } = again;
  given(await changePlan(services, rita, { id, edition, change: { act: "drop", slot: slotKey(first) }, anyway: false }));
  expect((await seen(services, id)).slots).toHaveLength(again.slots.length - 1);
  given(await changePlan(services, rita, { id, edition: edition + 1, change: { act: "undo" }, anyway: false }));
  expect((await seen(services, id)).slots).toEqual(again.slots);
});

test("a change that breaks a rule says which, and is made only if it shall be all the same", async () => {
  const id = await planned(services);
  const view = await seen(services, id);
  const [slot] = view.slots;
  if (!slot) throw new Error("nothing planned");
  const post = { id, edition: view.edition, change: { act: "move", slot: slotKey(slot), evaluator: slot.evaluator, day: "2026-11-14", band: null } } as const;
  const asked = given(await changePlan(services, rita, { ...post, anyway: false }));
  expect(asked.broken.map(({ code }) => code).sort()).toEqual(["closed-day", "other-hours"]);
  expect(await seen(services, id)).toEqual(view);
  given(await changePlan(services, rita, { ...post, anyway: true }));
  const changed = await seen(services, id);
  expect(changed.troubles.map(({ gravity, trouble }) => [gravity, trouble.code])).toEqual([["confirm", "closed-day"], ["confirm", "other-hours"]]);
  expect(given(await slotView(services, rita, id, { slot: slotKey(slot), place: "" })).troubles).toHaveLength(2);
  expect(codeOf(await changePlan(services, rita, { ...post, edition: changed.edition, change: { ...post.change, evaluator: "stan" }, anyway: true }))).toBe("slot-shape");
});

test("of two planners who change it at once the second is told, and nothing is lost", async () => {
  const id = await planned(services);
  const { edition, slots } = await seen(services, id);
  const [one, two] = slots;
  if (!one || !two) throw new Error("too little planned");
  given(await changePlan(services, rita, { id, edition, change: { act: "pin", slot: slotKey(one) }, anyway: false }));
  expect(codeOf(await changePlan(services, roy, { id, edition, change: { act: "drop", slot: slotKey(two) }, anyway: false }))).toBe("campaign-conflict");
  expect(codeOf(await resetCampaign(services, roy, { id, edition, typed: { ...TERMS, visitsPerPlace: ["2"] } }))).toBe("campaign-conflict");
  const after = await seen(services, id);
  expect(after.edition).toBe(edition + 1);
  expect(after.slots).toEqual(slots.map((slot) => (slot === one ? { ...slot, pinned: true } : slot)));
  given(await resetCampaign(services, roy, { id, edition: after.edition, typed: { ...TERMS, visitsPerPlace: ["2"] } }));
  expect(await seen(services, id)).toMatchObject({ edition: edition + 2, visitsPerPlace: 2, slots: after.slots });
});

test("a visit is added by hand, also as the second opinion, and one taken out leaves none dangling", async () => {
  const id = await planned(services, { overlapPercent: ["0"] });
  const { edition, slots } = await seen(services, id);
  const at = slots.find(({ place }) => place === "n1");
  if (!at) throw new Error("n1 is not planned");
  const other = at.evaluator === "eve" ? "other" : "eve";
  const view = given(await slotView(services, rita, id, { slot: null, place: "n1" }));
  expect(view).toMatchObject({ slot: null, mayTwin: "n1/1", bands: ["09:00-11:00", "14:00-16:00"] });
  const change = { act: "add", place: "n1", twinOf: "n1/1", evaluator: other, day: at.day, band: at.band === "09:00-11:00" ? "14:00-16:00" : "09:00-11:00" } as const;
  given(await changePlan(services, rita, { id, edition, change, anyway: true }));
  const added = await seen(services, id);
  expect(added.slots.filter(({ place }) => place === "n1").map(({ nth, twinOf, pinned }) => [nth, twinOf, pinned])).toEqual([[1, null, false], [2, "n1/1", true]]);
  given(await changePlan(services, rita, { id, edition: added.edition, change: { act: "drop", slot: "n1/1" }, anyway: false }));
  expect((await seen(services, id)).slots.filter(({ place }) => place === "n1")).toMatchObject([{ nth: 2, twinOf: null }]);
});
