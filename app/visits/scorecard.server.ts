import { monthOf } from "#app/core/time/month.ts";
import type { Bearer } from "#app/core/access/can.ts";
import { isQuarter, monthsOf, quarterBefore, quarterOf } from "#app/core/time/quarter.ts";
import { scorecardOf, type CardVisit } from "#app/core/visit/scorecard.ts";
import type { Services } from "#app/platform/services.server.ts";
import { countedVisits } from "#app/visits/scorecard/visits.server.ts";
import type { CardRow, ScorecardsView } from "#app/visits/view/scorecard.ts";
import { PERSON_COLUMNS, personOf } from "#app/visits/visit/names.ts";

/** So many quarters may be looked at one by one, and so many are shown together where none is asked for. */
const QUARTERS = 8;
const TOGETHER = 4;
/** Stands for the bank's own evaluators among the firms. */
const OWN = "";

/**
 * How evaluators and firms did in the visits that were due in a quarter, or the last four together, as far as the reader
 * reviews there: the bank's in their scope, a firm's reviewers their firm alone. Their own visits are not among them.
 */
export async function scorecardsView(services: Services, me: Bearer, asked: string | null): Promise<ScorecardsView> {
  const { clock, env } = services;
  const quarters = [quarterOf(monthOf(clock.now(), env.bankTz))];
  while (quarters.length < QUARTERS) quarters.push(quarterBefore(quarters.at(-1) ?? ""));
  const quarter = asked !== null && isQuarter(asked) ? asked : null;
  const shown = quarter === null ? quarters.slice(0, TOGETHER) : [quarter];
  const months = shown.flatMap(monthsOf).sort();
  const [from = "", to = ""] = [months[0], months.at(-1)];
  const visits = await countedVisits(services, me, { from, to });
  return {
    from,
    to,
    quarter,
    quarters,
    firms: me.firmId ? [] : await firmRows(services, visits),
    people: await personRows(services, visits),
  };
}

async function firmRows({ db }: Services, visits: readonly CardVisit[]): Promise<CardRow[]> {
  const groups = grouped(visits, ({ firm }) => firm ?? OWN);
  const firms = await db.firm.findMany({ where: { id: { in: [...groups.keys()] } }, orderBy: { id: "asc" } });
  const row = (id: string, name: CardRow["name"]): CardRow[] => {
    const own = groups.get(id);
    return own ? [{ id, name, firm: null, card: scorecardOf(own) }] : [];
  };
  return [...row(OWN, null), ...firms.flatMap(({ id, nameZh: zh, nameEn: en }) => row(id, { zh, en }))];
}

async function personRows({ db }: Services, visits: readonly CardVisit[]): Promise<CardRow[]> {
  const groups = grouped(visits, ({ evaluator }) => evaluator);
  const people = await db.person.findMany({ where: { id: { in: [...groups.keys()] } }, orderBy: [{ firmId: "asc" }, { account: "asc" }], select: PERSON_COLUMNS });
  return people.map((person) => {
    const { id, name, firm } = personOf(person);
    return { id, name, firm, card: scorecardOf(groups.get(id) ?? []) };
  });
}

function grouped(visits: readonly CardVisit[], by: (visit: CardVisit) => string): ReadonlyMap<string, readonly CardVisit[]> {
  const groups = new Map<string, CardVisit[]>();
  for (const visit of visits) groups.set(by(visit), [...(groups.get(by(visit)) ?? []), visit]);
  return groups;
}
