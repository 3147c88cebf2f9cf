import { afterEach, beforeEach, expect, test } from "vitest";
import { appealVisit } from "#app/visits/appeal.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { hearAppeal } from "#app/visits/hear.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { rescoreAppeal } from "#app/visits/rescore.server.ts";
import { scorecardsView } from "#app/visits/scorecard.server.ts";
import { scorecardSheet } from "#app/visits/scorecard/sheet.ts";
import { settleAppeal } from "#app/visits/settle.server.ts";
import { takeVisit } from "#app/visits/take.server.ts";
import { createWords } from "#app/words/words.ts";
import { csvIn } from "#tests/support/table.ts";
import { handedIn, openReviews, OUTSIDERS } from "#tests/support/reviews.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { ANSWERS, given, someone } from "#tests/support/visits.ts";

let services: TestServices;
beforeEach(async () => {
  services = await openReviews();
});
afterEach(() => services.close());

const [rita, roy, mark, nora, dora] = [someone("rita"), someone("roy"), someone("mark"), someone("nora"), someone("dora")];
const cards = async (me: Parameters<typeof scorecardsView>[1], asked: string | null = null) => scorecardsView(services, me, asked);

async function published(): Promise<string> {
  const visitId = await handedIn(services);
  given(await takeVisit(services, rita, { visitId }));
  services.clock.pass(3600_000);
  given(await approveVisit(services, rita, { visitId }));
  given(await publishVisit(services, rita, { visitId }));
  return visitId;
}

test("what became of the visits of an evaluator is counted, with what it cost and what an appeal changed", async () => {
  const visits: string[] = [];
  for (let nth = 0; nth < 5; nth += 1) visits.push(await published());
  const [visitId = ""] = visits;
  const data = { visitId, fen: 12_345, kind: "fee", what: "检查费", at: new Date(services.clock.now()) };
  await services.db.expense.createMany({ data: [{ ...data, id: "e1", key: "e1", decision: "accepted" }, { ...data, id: "e2", key: "e2", decision: "refused" }, { ...data, id: "e3", key: "e3" }] });
  given(await appealVisit(services, mark, { visitId, items: [{ item: "asked", kind: "data", text: "问了两次" }, { item: "tidy", kind: "data", text: "很整洁" }] }));
  given(await hearAppeal(services, roy, { visitId }));
  given(await rescoreAppeal(services, roy, { visitId, answers: { asked: { kind: "count", count: 2 }, tidy: ANSWERS.tidy } }));
  given(await settleAppeal(services, roy, { visitId, reason: "有记录" }));
  const { people, firms } = await cards(rita);
  expect(people.map(({ id }) => id)).toEqual(["eve"]);
  expect(firms).toMatchObject([{ id: "", name: null }]);
  const [row] = people;
  expect(row?.card).toMatchObject({
    done: 5,
    returned: { value: 0, n: 5 },
    late: { value: 0, n: 5 },
    valid: { value: 1, n: 5 },
    overturnedItems: { value: null, n: 2 },
    overturnedVisits: { value: null, n: 1 },
    agreement: { value: null, n: 0 },
    fen: 12_345,
    fenPerValid: { value: 2469, n: 5 },
  });
  expect(row?.card.reviewMs).toEqual({ value: 3600_000, n: 5 });
  expect((await cards(rita, "2020-Q1")).people).toEqual([]);
});

test("a firm's reviewer sees the firm alone, a region's the region, nobody what they made", async () => {
  await handedIn(services);
  await handedIn(services, { branch: "s1" });
  await handedIn(services, { evaluator: "fay", firm: "firm" });
  await handedIn(services, { evaluator: "dora" });
  const seen = async (me: Parameters<typeof scorecardsView>[1]) => {
    const { people, firms } = await cards(me);
    return [people.map(({ id, card }) => `${id} ${card.done}`), firms.map(({ id }) => id)];
  };
  expect(await seen(rita)).toEqual([["dora 1", "eve 2", "fay 1"].sort(), ["", "firm"]].map((list) => expect.arrayContaining(list) as string[]));
  expect((await cards(nora)).people.find(({ id }) => id === "eve")?.card.done).toBe(1);
  expect(await seen(OUTSIDERS.fox)).toEqual([["fay 1"], []]);
  expect(await seen(OUTSIDERS.gus)).toEqual([[], []]);
  expect((await cards(dora)).people.map(({ id }) => id)).not.toContain("dora");
  for (const nobody of [mark, someone("stan"), someone("hana"), someone("eve")]) expect(await seen(nobody)).toEqual([[], []]);
});

test("double-scored visits agree as far as both were answered alike, blind", async () => {
  await handedIn(services, { twin: "t1" });
  await handedIn(services, { twin: "t1", evaluator: "other" }, { ...ANSWERS, tidy: { kind: "yes-no", yes: true, note: null } });
  const { people } = await cards(rita);
  expect(people.map(({ id, card }) => [id, card.agreement])).toEqual(expect.arrayContaining([["eve", { value: null, n: 1 }], ["other", { value: null, n: 1 }]]));
});

test("the file says the same in the reader's language, and no name can be a formula", async () => {
  for (let nth = 0; nth < 5; nth += 1) await published();
  await services.db.person.update({ where: { id: "eve" }, data: { nameZh: "=HYPERLINK(1)", nameEn: "=HYPERLINK(1)" } });
  const view = await cards(rita);
  const sheet = (await csvIn(scorecardSheet(view, "2026-11-02", { t: createWords("zh").t, language: "zh" }))).slice(1);
  const lines = sheet.split("\r\n");
  expect(lines[0]).toContain("完成次数");
  expect(lines.find((line) => line.includes("HYPERLINK"))).toMatch(/^"?'=HYPERLINK/);
  expect(lines).toHaveLength(1 + view.firms.length + view.people.length + 1);
  expect(await csvIn(scorecardSheet(view, "2026-11-02", { t: createWords("en").t, language: "en" }))).toContain("Visits done");
});
