import { accountOf, type Account } from "#app/core/incentives/account.ts";
import { awardedTo, givenBy } from "#app/core/incentives/ledger/divide.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { monthsIn } from "#app/core/standings/period/calendar.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { countingSnapshot } from "#app/platform/snapshots/read.server.ts";
import { balancesIn, entriesIn } from "#app/incentives/ledger/entries.server.ts";
import { paidIn, ruleRow } from "#app/incentives/naming.server.ts";
import { whatIsInTheWay } from "#app/incentives/payouts/deeds.server.ts";
import { readPayouts } from "#app/incentives/payouts/log.server.ts";
import { payoutRows } from "#app/incentives/payouts/payouts.server.ts";
import { frozenPeriods } from "#app/incentives/periods.server.ts";
import { proposalRows } from "#app/incentives/proposals/proposals.server.ts";
import { readProposals, type Proposal } from "#app/incentives/proposals/log.server.ts";
import { readVersions, type RuleVersion } from "#app/incentives/rules/log.server.ts";
import { ruleRows } from "#app/incentives/rules/rules.server.ts";
import type { AccountView, OverviewView, PeriodIncentives } from "#app/incentives/view.ts";

type Reader = { readonly id: string };

/** What personnel have to do with incentives now. */
export async function overviewView(services: Services, me: Reader): Promise<OverviewView> {
  const proposed = await readProposals(services.db, { state: "proposed" });
  const contested = (await readProposals(services.db, { state: "approved" })).filter(({ life }) => life.objections.some(({ outcome }) => outcome === null));
  const unpaid = (await readPayouts(services.db, {})).filter(({ life }) => life.state === "made");
  return {
    rules: await ruleRows(services),
    waiting: await proposalRows(services, me, proposed),
    contested: await proposalRows(services, me, contested),
    periods: await frozenPeriods(services),
    unpaid: await payoutRows(services, me, unpaid),
  };
}

/** A frozen period with what was and can be proposed and paid. Refuses `not-found`. */
export async function periodIncentives(services: Services, me: Reader, key: string): Promise<Result<PeriodIncentives>> {
  const { db } = services;
  const period = (await frozenPeriods(services)).find((each) => each.key === key);
  const snapshot = await countingSnapshot(services, key);
  if (!period || (period.state !== "frozen" && period.state !== "paid") || snapshot === null) return refuse("not-found");
  const proposals = await readProposals(db, { periodKey: key });
  const versions = await readVersions(db, {});
  const first = monthsIn(key)[0] ?? "";
  const open = versions.filter(({ id, life }) => life.state === "in-force" && first >= (life.from ?? "") && !isProposed(proposals, id, snapshot.id));
  const accounts = [...new Set([...(await db.ledgerEntry.findMany({ where: { periodKey: key }, distinct: ["account"], select: { account: true } })).map(({ account }) => account)])];
  return ok({
    period: { key, name: period.name },
    state: period.state,
    edition: snapshot.number,
    rules: open.map(ruleRow),
    proposals: await proposalRows(services, me, proposals),
    accounts: await accountsOf(services, key, accounts, versions),
    payouts: await payoutRows(services, me, await readPayouts(db, { periodKey: key })),
    undivided: await undividedIn(services, key, versions),
  });
}

function isProposed(proposals: readonly Proposal[], ruleId: string, snapshotId: string): boolean {
  return proposals.some(({ row, life }) => row.ruleId === ruleId && row.snapshotId === snapshotId && (life.state === "proposed" || life.state === "approved"));
}

async function accountsOf(services: Services, key: string, accounts: readonly Account[], versions: readonly RuleVersion[]): Promise<AccountView[]> {
  const pools = versions.filter(({ rule }) => rule.pool !== null).map(({ id }) => id);
  const paid = await paidIn(services.db, accounts);
  return Promise.all(
    accounts.map(async (account) => {
      const sums = new Map<string, number>();
      for (const { subject, amount } of await balancesIn(services.db, account, pools)) sums.set(subject, (sums.get(subject) ?? 0) + amount);
      const owed = [...sums.values()].filter((amount) => amount > 0);
      const inTheWay = owed.length === 0 ? refuse("payout-nothing").problem : await whatIsInTheWay(services, services.db, key, account);
      return { account, ...(paid.get(account) ?? { unit: "points" as const, gift: null }), owed: owed.reduce((sum, amount) => sum + amount, 0), people: owed.length, inTheWay };
    }),
  );
}

/** Branches whose managers have not divided their amount, or not anew after a restatement. */
async function undividedIn(services: Services, key: string, versions: readonly RuleVersion[]): Promise<PeriodIncentives["undivided"]> {
  const found: { branch: string; version: RuleVersion; left: number }[] = [];
  for (const version of versions.filter(({ rule }) => rule.pool !== null)) {
    const entries = await entriesIn(services.db, { account: accountOf(version.rule.unit, version.series), periodKey: key, ruleId: version.id });
    for (const branch of new Set(entries.filter(({ board }) => board === "branches").map(({ subject }) => subject))) {
      const pool = { period: key, rule: version.id, branch };
      const left = awardedTo(entries, pool) - [...givenBy(entries, pool).values()].reduce((sum, amount) => sum + amount, 0);
      if (left !== 0) found.push({ branch, version, left });
    }
  }
  const { branches } = await namesOf(services, { people: [], branches: found.map(({ branch }) => branch), regions: [] });
  return found.map(({ branch, version: { rule }, left }) => ({ branch: branches.get(branch) ?? { zh: branch, en: branch }, title: rule.title, left, unit: rule.unit, gift: rule.gift }));
}
