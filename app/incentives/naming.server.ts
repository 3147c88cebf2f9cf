import { giftSeries, unitOf, type Account } from "#app/core/incentives/account.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Db } from "#app/platform/db/database.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Board } from "#app/incentives/ledger/entries.server.ts";
import { readVersions, type RuleVersion } from "#app/incentives/rules/log.server.ts";
import type { Paid, RuleRow, Whom } from "#app/incentives/view.ts";

export function ruleRow({ id, number, rule, life }: RuleVersion): RuleRow {
  return { id, number, title: rule.title, unit: rule.unit, gift: rule.gift, state: life.state, from: life.from };
}

/** What an account is counted in; of a gift what it is, by the latest version of its rule. */
export async function paidIn(db: Db, accounts: readonly Account[]): Promise<ReadonlyMap<Account, Paid>> {
  const found = new Map<Account, Paid>();
  for (const account of new Set(accounts)) {
    const series = giftSeries(account);
    const [last] = series === null ? [] : (await readVersions(db, { seriesId: series })).sort((a, b) => b.number - a.number);
    found.set(account, { unit: unitOf(account), gift: last?.rule.gift ?? null });
  }
  return found;
}

/** People with their branch, branches with their region. */
export async function whomOf(services: Services, subjects: readonly { readonly subject: string; readonly board: Board }[]): Promise<ReadonlyMap<string, Whom>> {
  const of = (wanted: Board) => subjects.filter(({ board }) => board === wanted).map(({ subject }) => subject);
  const { db } = services;
  const placed = [
    ...(await db.person.findMany({ where: { id: { in: of("people") } }, select: { id: true, branchId: true } })).map(({ id, branchId }) => ({ id, of: branchId })),
    ...(await db.branch.findMany({ where: { id: { in: of("branches") } }, select: { id: true, regionId: true } })).map(({ id, regionId }) => ({ id, of: regionId })),
  ];
  const where = placed.map((each) => each.of);
  const names = await namesOf(services, { people: of("people"), branches: [...of("branches"), ...where], regions: where });
  const wherever = new Map(placed.map((each) => [each.id, each.of]));
  return new Map(
    subjects.map(({ subject, board }) => {
      const own = (board === "people" ? names.people : names.branches).get(subject) ?? { zh: subject, en: subject };
      const place = wherever.get(subject) ?? "";
      return [subject, { id: subject, name: own, of: (board === "people" ? names.branches : names.regions).get(place) ?? null }];
    }),
  );
}

/** The whole of some subjects, in their order. */
export async function namedBy<T extends { readonly subject: string; readonly board: Board }>(services: Services, rows: readonly T[]): Promise<(T & Whom)[]> {
  const whom = await whomOf(services, rows);
  return rows.map((row) => ({ ...row, ...(whom.get(row.subject) ?? unnamed(row.subject)) }));
}

function unnamed(id: string): Whom {
  const name: Text = { zh: id, en: id };
  return { id, name, of: null };
}
