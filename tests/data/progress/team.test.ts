import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Grant } from "#app/core/access/grant.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { readPersonFilters, readTeamFilters } from "#app/drills/team/filters.ts";
import { personView } from "#app/drills/team/person.server.ts";
import type { Coach } from "#app/drills/team/people.server.ts";
import { teamView } from "#app/drills/team.server.ts";
import type { TeamView } from "#app/drills/team/view.ts";
import type { Services } from "#app/platform/services.server.ts";
import { addPast, colleague, giveBack, openPast } from "#tests/support/past.ts";
import { officer } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

let services: TestServices;
let gold: Grade;
let curt: Grade;

const manager = officer("manager", "branch", "n1", "n1");
const regional = officer("trainer", "region", "north");
const trainer = officer("trainer", "bank");

async function see(me: Coach, address = "", from: Services = services): Promise<TeamView> {
  const view = await teamView(from, me, readTeamFilters(new URLSearchParams(address)));
  if (!view.ok) throw new Error(view.problem.code);
  return view.value;
}

const open = (me: Coach, id: string, address = "", from: Services = services) => personView(from, me, id, readPersonFilters(new URLSearchParams(address)));
const idsIn = ({ rows }: TeamView) => rows.map(({ id }) => id);
const evaluator: Grant = { role: "evaluator", scope: "self", scopeId: "" };

beforeAll(async () => {
  ({ services, gold, curt } = await openPast());
  for (const [id, branch] of [["cora", "n1"], ["dan", "n1"], ["eve", "n2"], ["fay", "s1"]] as const) await colleague(services, id, branch);
  await colleague(services, "hot", null, { post: "hotline" });
  await colleague(services, "new", "n1", { hiredOn: "2026-10-20" });
  await colleague(services, "gone", "n1");
  await services.db.person.update({ where: { id: "gone" }, data: { leftAt: new Date(0) } });
  await colleague(services, "shopper", "n1", { grants: [evaluator] });
  for (const day of [1, 2, 3]) {
    await addPast(services, { id: `c${day}`, person: "cora", mode: "assessment", on: `2026-10-0${day}`, grade: day === 1 ? gold : curt });
    await addPast(services, { id: `n${day}`, person: "new", mode: "assessment", on: `2026-11-0${day}`, grade: curt });
  }
  await addPast(services, { id: "early", person: "cora", mode: "assessment", on: "2025-10-01", grade: curt });
  await addPast(services, { id: "back", person: "cora", mode: "assessment", on: "2026-10-09", grade: curt, total: 12 });
  await giveBack(services, "back");
  await addPast(services, { id: "d1", person: "dan", mode: "assessment", on: "2026-10-05", grade: gold });
  // Canaries: what of practice must never be seen by anybody else.
  for (const [i, on] of ["2026-11-01", "2026-11-01", "2026-11-02"].entries()) {
    await addPast(services, { id: `canary-${i}`, person: "cora", on, total: 61.7317, outcome: "breach", grade: '{"canary-grade":1}' });
  }
  await addPast(services, { id: "canary-again", person: "cora", on: "2026-11-04", total: 61.7317, outcome: "breach", grade: '{"canary-grade":1}', fromId: "canary-1" });
  await addPast(services, { id: "canary-open", person: "cora", on: "2026-11-05", open: true });
});
afterAll(() => services.close());

describe("whose team it is", () => {
  test("is what the scope reaches, without those who left, do not serve, or ask", async () => {
    expect(idsIn(await see(manager))).toEqual(["cora", "dan", "new"]);
    expect(idsIn(await see(regional))).toEqual(["cora", "dan", "eve", "new"]);
    expect(idsIn(await see(trainer))).toEqual(["cora", "dan", "eve", "fay", "hot", "new"]);
    await colleague(services, "officer", "n1");
    expect(idsIn(await see(manager))).not.toContain("officer");
    expect(idsIn(await see(officer("hr", "bank")))).toEqual([]);
  });

  test("is narrowed by name, region, branch and post, and by nothing that is not theirs", async () => {
    expect(idsIn(await see(trainer, "words=PERSON%20fa"))).toEqual(["fay"]);
    expect(idsIn(await see(trainer, `words=${encodeURIComponent("人cora")}`))).toEqual(["cora"]);
    expect(idsIn(await see(trainer, "region=south"))).toEqual(["fay"]);
    expect(idsIn(await see(regional, "branch=n2"))).toEqual(["eve"]);
    expect(idsIn(await see(trainer, "post=hotline"))).toEqual(["hot"]);
    for (const address of ["branch=n2", "region=north", "region=south", "branch=nowhere"]) {
      expect((await teamView(services, manager, readTeamFilters(new URLSearchParams(address)))).ok, address).toBe(false);
    }
    expect((await teamView(services, regional, readTeamFilters(new URLSearchParams("region=south")))).ok).toBe(false);
  });

  test("opens nobody else: not of another branch, not gone, not an evaluator, not oneself", async () => {
    expect((await open(manager, "cora")).ok).toBe(true);
    for (const id of ["eve", "hot", "gone", "shopper", "officer", "nobody"]) {
      expect(await open(manager, id), id).toMatchObject({ ok: false, problem: { code: "not-found" } });
    }
    expect((await open(officer("hr", "bank"), "cora")).ok).toBe(false);
  });
});

describe("the figures of a team", () => {
  test("are means of the assessments that count, in the months asked for", async () => {
    const view = await see(manager);
    expect(view.columns.map(({ key }) => key)).toEqual(["attitude", "efficiency", "product-knowledge", "problem-solving"]);
    const cora = view.rows.find(({ id }) => id === "cora");
    const attitude = (100 + 2 * (curt.dimensions.attitude?.score ?? 0)) / 3;
    expect(cora?.assessments).toBe(3);
    expect(cora?.cells[0]).toMatchObject({ n: 3, shade: attitude < 60 ? "low" : "below" });
    expect(cora?.cells[0]?.value).toBeCloseTo(attitude, 9);
    // The trapped card does not test product knowledge.
    expect(cora?.cells[2]).toBeNull();
    const before = await see(manager, "period=2025-Q4");
    expect(before.rows.find(({ id }) => id === "cora")?.cells[0]).toMatchObject({ n: 1, shade: "none" });
  });

  test("leave new hires and few results without a shade, and say until when", async () => {
    const { rows } = await see(manager);
    const hire = rows.find(({ id }) => id === "new");
    expect(hire).toMatchObject({ inductionUntil: "2027-01-20", cells: [{ n: 3, shade: "none" }, {}, null, {}] });
    expect(rows.find(({ id }) => id === "dan")).toMatchObject({ inductionUntil: null, cells: [{ n: 1, value: 100, shade: "none" }, {}, null, {}] });
  });

  test("are shares of decisions by standard, which open into the very assessments", async () => {
    const view = await see(manager, "by=standard&dimension=attitude");
    expect(view.columns).toMatchObject([
      { kind: "standard", key: "A01", whole: { n: 2, value: 100 }, weak: false },
      { kind: "standard", key: "A04", whole: { n: 5, value: 0 }, weak: true },
    ]);
    expect(view.rows.find(({ id }) => id === "cora")?.cells).toMatchObject([{ n: 1 }, { n: 2, value: 0, shade: "none" }]);
    expect(view.branchId).toBe("n1");
    const opened = await open(manager, "cora", "standard=A04");
    if (!opened.ok) throw new Error(opened.problem.code);
    // The one given back is listed and says so; what was shown in the cell does not count it.
    expect(opened.value.assessed.map(({ id, givenBack }) => [id, givenBack])).toEqual([["back", true], ["c3", false], ["c2", false]]);
    expect(opened.value.assessed[1]?.asked).toMatchObject({ kind: "standard", clean: 0, n: 1 });
    expect(opened.value.standards.find(({ key }) => key === "A04")?.cell).toMatchObject({ n: 2 });
    const attitude = await open(manager, "cora", "dimension=attitude");
    expect(attitude.ok && attitude.value.assessed.map(({ id }) => id)).toEqual(["back", "c3", "c2", "c1"]);
    const none = await open(manager, "cora", "dimension=product-knowledge");
    expect(none.ok && none.value.assessed).toEqual([]);
  });

  test("without a dimension show the weakest standards that were met often enough", async () => {
    const { columns } = await see(manager, "by=standard");
    expect(columns[0]?.key).toBe("A04");
    expect(columns.map(({ key }) => key)).not.toContain("A01");
  });
});

describe("practice", () => {
  test("is told as done and how much: full drills that ended, on how many days, when last", async () => {
    const cora = (await see(manager)).rows.find(({ id }) => id === "cora");
    expect(cora?.practice).toEqual({ drills: 3, days: 2, last: Date.parse("2026-11-02T01:05:00Z") });
    expect((await see(manager, "period=2026-Q3")).rows.find(({ id }) => id === "cora")?.practice).toEqual({ drills: 0, days: 0, last: null });
  });

  test("never leaves the server by its results, shared or not, and no question asks for them", async () => {
    await services.db.sittingShare.create({ data: { sittingId: "canary-1", sharedAt: new Date(0) } });
    const { watched, asked } = watching(services);
    const sent = [
      await see(manager, "", watched),
      await see(manager, "by=standard", watched),
      await see(trainer, "by=standard&dimension=attitude", watched),
      ...(await Promise.all(["", "dimension=attitude", "standard=A04"].map((address) => open(manager, "cora", address, watched)))),
    ];
    const text = JSON.stringify(sent);
    for (const canary of ["61.7", "breach", "canary"]) expect(text).not.toContain(canary);
    const sittings = asked.filter(({ table }) => table === "sitting");
    expect(sittings.length).toBeGreaterThan(6);
    const telling = sittings.filter(({ select }) => RESULTS.some((column) => select?.[column]));
    expect(telling.length).toBeGreaterThan(0);
    for (const { where } of telling) expect(where).toMatchObject({ mode: "assessment" });
    // Nothing is asked for whole.
    expect(sittings.filter(({ select }) => select === undefined)).toEqual([]);
  });
});

describe("many people", () => {
  test("come page by page, each once, in one order, whoever joins meanwhile", async () => {
    await services.db.person.createMany({
      data: Array.from({ length: 60 }, (_, i) => {
        const id = `m${String(i).padStart(2, "0")}`;
        return { id, account: id, nameZh: id, nameEn: id, post: "teller", branchId: "s1", hiredOn: "2020-01-05", createdAt: new Date(0) };
      }),
    });
    await services.db.roleGrant.createMany({
      data: Array.from({ length: 60 }, (_, i) => ({ id: `g${i}`, personId: `m${String(i).padStart(2, "0")}`, role: "staff", scope: "self", scopeId: "", createdAt: new Date(0) })),
    });
    const head = officer("manager", "branch", "s1");
    const first = await see(head);
    expect(first.rows).toHaveLength(25);
    expect([first.before, first.after]).toEqual([null, first.rows[24]?.id]);
    await colleague(services, "aaron", "s1");
    const second = await see(head, `after=${first.after}`);
    const third = await see(head, `after=${second.after}`);
    expect([first, second, third].flatMap(idsIn)).toEqual(["fay", ...Array.from({ length: 60 }, (_, i) => `m${String(i).padStart(2, "0")}`)]);
    expect(third.after).toBeNull();
    const back = await see(head, `before=${second.before}`);
    expect(idsIn(back)).toEqual(idsIn(first));
    expect(back.before).toBe("fay");
  });

  test("are never asked for all at once: every list has an end, and what is read of a page is of its people", async () => {
    const { watched, asked } = watching(services);
    await see(trainer, "by=standard", watched);
    await see(trainer, "words=m", watched);
    const lists = asked.filter(({ method }) => method === "findMany");
    expect(lists.length).toBeGreaterThan(6);
    const endless = lists.filter(({ take, where }) => take === undefined && !/"id":\{"in":\[/.test(JSON.stringify(where)));
    expect(endless.map(({ table }) => table)).toEqual([]);
    const ofPeople = asked.filter(({ table }) => table === "observation" || table === "sitting").map(({ where }) => JSON.stringify(where));
    for (const where of ofPeople) expect(where).toMatch(/"(personId|id)":\{"in":\[/);
  });
});

const RESULTS = ["grade", "outcome", "total", "failed", "passed", "snapshot", "events"] as const;
const TABLES = ["sitting", "observation", "person", "branch", "region"] as const;
type Question = { readonly select?: Readonly<Record<string, unknown>>; readonly where?: unknown; readonly take?: number };
type Asked = Question & { readonly table: string; readonly method: string };

/** The same services, and all that is asked of those tables through them. */
function watching(of: Services): { watched: Services; asked: Asked[] } {
  const asked: Asked[] = [];
  const watch = (table: (typeof TABLES)[number]) =>
    new Proxy(of.db[table], {
      get(delegate, method) {
        const ask: unknown = Reflect.get(delegate, method);
        if (typeof ask !== "function") return ask;
        return (question: Question) => {
          asked.push({ ...question, table, method: String(method) });
          return Reflect.apply(ask, delegate, [question]) as unknown;
        };
      },
    });
  const watched = new Map<string | symbol, unknown>(TABLES.map((table) => [table, watch(table)]));
  const db = new Proxy(of.db, { get: (client, name) => watched.get(name) ?? (Reflect.get(client, name) as unknown) });
  return { watched: { ...of, db }, asked };
}
