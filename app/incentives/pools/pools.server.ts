import { can, type Bearer } from "#app/core/access/can.ts";
import { accountOf, unitOf } from "#app/core/incentives/account.ts";
import { boundsOf, checkDivision, equalParts, type DivisionFault } from "#app/core/incentives/award/divide.ts";
import { awardedTo, entriesOfDivision, givenBy } from "#app/core/incentives/ledger/divide.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { appendEntries, entriesIn, type Booked } from "#app/incentives/ledger/entries.server.ts";
import { inLedger } from "#app/incentives/ledger/turn.server.ts";
import { membersOf } from "#app/incentives/pools/members.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import { readVersion, readVersions, type RuleVersion } from "#app/incentives/rules/log.server.ts";
import type { PoolKey, PoolRow, PoolView } from "#app/incentives/view.ts";

/** The amounts a manager divides, those with something left first. */
export async function poolsView(services: Services, me: Bearer): Promise<PoolRow[]> {
  const { db } = services;
  const branches = (await db.branch.findMany({ select: { id: true, regionId: true } })).filter(({ id, regionId }) => can(me, "pools.divide", { branchId: id, regionId })).map(({ id }) => id);
  const rules = new Map((await readVersions(db, {})).filter(({ rule }) => rule.pool !== null).map((version) => [version.id, version]));
  const rows = await db.ledgerEntry.findMany({ where: { board: "branches", subject: { in: branches }, ruleId: { in: [...rules.keys()] } }, distinct: ["ruleId", "periodKey", "subject"], select: { ruleId: true, periodKey: true, subject: true } });
  const found = await Promise.all(rows.map(async ({ ruleId, periodKey, subject }) => {
    const version = rules.get(ruleId);
    return version ? rowOf(services, version, { rule: ruleId, period: periodKey, branch: subject }) : [];
  }));
  return found.flat().sort((a, b) => Number(b.left !== 0) - Number(a.left !== 0) || (a.period < b.period ? 1 : -1));
}

async function rowOf(services: Services, { rule, series }: RuleVersion, key: PoolKey): Promise<PoolRow[]> {
  const entries = await entriesIn(services.db, { account: accountOf(rule.unit, series), periodKey: key.period, ruleId: key.rule });
  const whole = awardedTo(entries, key);
  const given = [...givenBy(entries, key).values()].reduce((sum, amount) => sum + amount, 0);
  const { branches } = await namesOf(services, { people: [], branches: [key.branch], regions: [] });
  const [of] = await periodNames(services, [key.period]);
  if (of === undefined) return [];
  return [{ ...key, title: rule.title, unit: rule.unit, gift: rule.gift, of, branchName: branches.get(key.branch) ?? { zh: key.branch, en: key.branch }, whole, left: whole - given }];
}

/** One amount with its members. Refuses `not-found`. */
export async function poolView(services: Services, me: Bearer, key: PoolKey): Promise<Result<PoolView>> {
  const version = await poolRule(services.db, me, key);
  if (version === null) return refuse("not-found");
  const { rule, series } = version;
  const [row] = await rowOf(services, version, key);
  const snapshot = await lastSnapshot(services.db, key);
  if (!row || snapshot === null || rule.pool === null) return refuse("not-found");
  const members = await membersOf(services, snapshot, key.branch, me.id);
  const given = givenBy(await entriesIn(services.db, { account: accountOf(rule.unit, series), periodKey: key.period, ruleId: key.rule }), key);
  const equal = equalParts(Math.max(0, row.whole), members.map(({ id }) => id));
  const number = await services.db.poolDivision.count({ where: { periodKey: key.period, ruleId: key.rule, branchId: key.branch } });
  return ok({ ...row, bounds: boundsOf(row.whole, rule.pool), shares: rule.pool, number, members: members.map(({ id, name }) => ({ id, name, given: given.get(id) ?? 0, equal: equal.get(id) ?? 0 })) });
}

/** The rule of a pool that somebody may divide; null where there is none, or it is not theirs. */
async function poolRule(tx: Db | Tx, me: Bearer, { rule, branch }: PoolKey): Promise<(RuleVersion & { readonly rule: Rule }) | null> {
  const place = await tx.branch.findUnique({ where: { id: branch }, select: { regionId: true } });
  if (place === null || !can(me, "pools.divide", { branchId: branch, regionId: place.regionId })) return null;
  const version = await readVersion(tx, rule);
  return version?.rule.pool ? version : null;
}

/** The snapshot behind what a branch was awarded last. */
async function lastSnapshot(tx: Db | Tx, { rule, period }: PoolKey): Promise<string | null> {
  const row = await tx.awardProposal.findFirst({ where: { ruleId: rule, periodKey: period, state: "approved" }, orderBy: { edition: "desc" }, select: { snapshotId: true } });
  return row?.snapshotId ?? null;
}

/** What of a division may not stand. */
export type Divided = Result<null, { readonly code: string; readonly params?: Readonly<Record<string, string | number>>; readonly faults?: readonly DivisionFault[] }>;

/**
 * Divides a branch's amount, or what a restatement made of it. `number`: how often it was divided when the manager began.
 * Refuses `not-found`, `pool-moved-on`, `pool-divided`, `pool-faults` with the faults.
 */
export async function dividePool(services: Services, me: Bearer, key: PoolKey, parts: ReadonlyMap<string, number>, number: number): Promise<Divided> {
  const done = await inLedger(services, async (tx): Promise<Result<Divided>> => {
    const version = await poolRule(tx, me, key);
    const snapshot = await lastSnapshot(tx, key);
    if (version === null || snapshot === null || version.rule.pool === null) return refuse("not-found");
    const { rule, series } = version;
    const account = accountOf(rule.unit, series);
    const entries = await entriesIn(tx, { account, periodKey: key.period, ruleId: key.rule });
    const where = { periodKey: key.period, ruleId: key.rule, branchId: key.branch };
    if ((await tx.poolDivision.count({ where })) !== number) return refuse("pool-moved-on");
    const whole = awardedTo(entries, key);
    const given = [...givenBy(entries, key).values()].reduce((sum, amount) => sum + amount, 0);
    if (whole === given && (await isPaidOut(tx, key.period, account))) return refuse("pool-divided");
    const members = await membersOf({ db: tx }, snapshot, key.branch, me.id);
    const checked = checkDivision(whole, version.rule.pool, members.map(({ id }) => id), parts);
    if (!checked.ok) return ok({ ok: false, problem: { code: "pool-faults", faults: checked.problem } });
    const kept = Object.fromEntries([...parts].filter(([, amount]) => amount > 0));
    await tx.poolDivision.create({ data: { ...where, number: number + 1, whole, parts: canonicalJson(kept), at: new Date(services.clock.now()), actorId: me.id } });
    const made = entriesOfDivision({ ...key, number: number + 1, parts: new Map(Object.entries(kept)) }, entries);
    await appendEntries(services, tx, account, me.id, made.map((entry): Booked => ({ ...entry, board: entry.subject === key.branch ? "branches" : "people" })));
    await appendAudit(services, tx, { actorId: me.id, deed: "pool-divided", subject: key.branch, detail: { period: key.period, rule: key.rule, whole, unit: unitOf(account) } });
    return ok({ ok: true, value: null });
  });
  return done.ok ? done.value : done;
}

/** What is paid out is not divided anew, unless the amount itself has changed. */
async function isPaidOut(tx: Tx, periodKey: string, account: string): Promise<boolean> {
  return (await tx.payout.count({ where: { periodKey, account, state: { in: ["made", "paid"] } } })) > 0;
}
