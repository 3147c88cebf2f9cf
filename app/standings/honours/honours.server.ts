import { can } from "#app/core/access/can.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { HonourState } from "#app/core/standings/honours/life.ts";
import type { HonourKind, HonourRule } from "#app/core/standings/honours/propose.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readHonours } from "#app/standings/honours/log.server.ts";
import { tryHonours } from "#app/standings/honours/propose.server.ts";
import type { HandledHonour, HonourPageView, HonoursView, HonourView, Nominee, TriedHonours } from "#app/standings/honours/view.ts";
import { isOwn, seesBoards, type Reader } from "#app/standings/reading/reader.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** So many confirmed honours are listed, the latest first. */
const LISTED = 200;

/** The notices that stand, what was confirmed, and for personnel what is to be decided. Refuses `not-found` for those who have no boards. */
export async function honoursView(services: Services, me: Reader): Promise<Result<HonoursView>> {
  if (!seesBoards(me)) return refuse("not-found");
  const { db } = services;
  const mayAct = can(me, "periods.close", {});
  const rows = await db.honour.findMany({ where: { state: { in: mayAct ? ["proposed", "posted"] : ["posted"] } }, orderBy: [{ periodKey: "desc" }, { kind: "desc" }, { chance: "desc" }, { id: "asc" }] });
  const confirmed = await db.honour.findMany({ where: { state: "confirmed" }, orderBy: [{ periodKey: "desc" }, { kind: "desc" }, { chance: "desc" }, { id: "asc" }], take: LISTED });
  const views = await viewsOf(services, me, [...rows, ...confirmed]);
  const handled = mayAct ? await withObjections(services, views.slice(0, rows.length)) : views.slice(0, rows.length).map((view) => ({ ...view, objections: [], mayConfirm: false }));
  const frozen = mayAct ? await db.period.findMany({ where: { state: { in: ["frozen", "paid"] } }, orderBy: { key: "desc" } }) : [];
  return ok({
    mayAct,
    today: todayOf(services),
    posted: handled.filter(({ state }) => state === "posted"),
    proposed: handled.filter(({ state }) => state === "proposed"),
    confirmed: views.slice(rows.length),
    periods: frozen.map(({ key, nameZh, nameEn }) => ({ key, name: nameZh === "" ? null : { zh: nameZh, en: nameEn } })),
  });
}

/** One honour that is posted or confirmed; personnel see the others too. Refuses `not-found`. */
export async function honourView(services: Services, me: Reader, id: string): Promise<Result<HonourPageView>> {
  const row = await services.db.honour.findUnique({ where: { id } });
  const known = row !== null && (row.state === "posted" || row.state === "confirmed" || can(me, "periods.close", {}));
  if (!known || !seesBoards(me)) return refuse("not-found");
  const [view] = await viewsOf(services, me, [row]);
  const [log] = await readHonours(services.db, [id]);
  if (!view || !log) return refuse("not-found");
  const today = todayOf(services);
  const own = log.life.objections.filter(({ by }) => by === me.id);
  const confirmed = log.events.find(({ event }) => event.kind === "confirm");
  const mayObject = view.state === "posted" && today <= (view.until ?? "") && own.every(({ outcome }) => outcome !== null);
  return ok({ ...view, today, mayObject, confirmedAt: confirmed ? new Date(confirmed.at).toISOString() : null, objected: own.map(({ id: objection, text, outcome, reason }) => ({ id: objection, text, outcome, reason })) });
}

/** What somebody was honoured with, the latest first. */
export async function honoursOf(services: Services, me: Reader, subject: string): Promise<HonourView[]> {
  const rows = await services.db.honour.findMany({ where: { subject, state: "confirmed" }, orderBy: { periodKey: "desc" } });
  return viewsOf(services, me, rows);
}

/** What a rule would propose, with names. */
export async function triedHonours(services: Services, key: string, rule: HonourRule): Promise<Result<TriedHonours>> {
  const found = await tryHonours(services, key, rule);
  if (!found.ok) return found;
  const { proposed, cut, near, nobody } = found.value;
  const ids = [...proposed, ...near.first].map(({ subject }) => subject);
  const names = await namesOf(services, { people: rule.kind === "service-model" ? ids : [], branches: rule.kind === "service-model" ? [] : ids, regions: [] });
  const named = ({ subject, chance, place, best, worst }: (typeof proposed)[number]): Nominee => ({ id: subject, name: (rule.kind === "service-model" ? names.people : names.branches).get(subject) ?? idName(subject), chance: Math.round(chance / 100), place, best, worst });
  return ok({ proposed: proposed.map(named), cut: cut.length, near: { count: near.count, first: near.first.map(named) }, nobody });
}

type Row = { id: string; periodKey: string; kind: string; subject: string; branchId: string | null; regionId: string | null; rule: string; chance: number; state: string; until: string | null };

async function viewsOf(services: Services, me: Reader, rows: readonly Row[]): Promise<HonourView[]> {
  const people = rows.filter(({ kind }) => kind === "service-model").map(({ subject }) => subject);
  const names = await namesOf(services, { people, branches: rows.flatMap(({ kind, subject, branchId }) => (kind === "service-model" ? [branchId] : [subject])), regions: rows.map(({ regionId }) => regionId) });
  const periods = new Map((await services.db.period.findMany({ where: { key: { in: [...new Set(rows.map(({ periodKey }) => periodKey))] } } })).map((row) => [row.key, row]));
  return rows.map(({ id, periodKey, kind: stored, subject, branchId, regionId, rule, chance, state, until }): HonourView => {
    // All three as `saveProposal` and `appendHonour` wrote them.
    const [kind, told, { share }] = [stored as HonourKind, state as HonourState, JSON.parse(rule) as HonourRule];
    const person = kind === "service-model";
    const period = periods.get(periodKey);
    return {
      id,
      kind,
      period: { key: periodKey, name: period && period.nameZh !== "" ? { zh: period.nameZh, en: period.nameEn } : null },
      name: (person ? names.people : names.branches).get(subject) ?? idName(subject),
      of: (person ? (branchId === null ? undefined : names.branches.get(branchId)) : regionId === null ? undefined : names.regions.get(regionId)) ?? null,
      share,
      chance: Math.round(chance / 100),
      state: told,
      until,
      isOwn: isOwn(me, person ? "people" : "branches", subject),
    };
  });
}

async function withObjections(services: Services, views: readonly HonourView[]): Promise<HandledHonour[]> {
  const logs = new Map((await readHonours(services.db, views.map(({ id }) => id))).map((log) => [log.id, log]));
  const all = [...logs.values()].flatMap(({ life }) => life.objections);
  const { people } = await namesOf(services, { people: all.map(({ by }) => by), branches: [], regions: [] });
  const today = todayOf(services);
  return views.map((view) => {
    const objections = (logs.get(view.id)?.life.objections ?? []).map(({ id, by, text, outcome, reason }) => ({ id, by: people.get(by) ?? null, text, outcome, reason }));
    return { ...view, objections, mayConfirm: view.state === "posted" && today > (view.until ?? "") && objections.every(({ outcome }) => outcome !== null) };
  });
}

function idName(id: string): Text {
  return { zh: id, en: id };
}
