import type { Awards } from "#app/core/incentives/award/award.ts";
import { movesBetween } from "#app/core/incentives/award/moved.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Services } from "#app/platform/services.server.ts";
import { awardedOn, luckOn } from "#app/incentives/awards/awarded.server.ts";
import { basisOf, type Basis } from "#app/incentives/awards/basis.server.ts";
import type { Board } from "#app/incentives/ledger/entries.server.ts";
import { namedBy } from "#app/incentives/naming.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import { readVersion, type RuleVersion } from "#app/incentives/rules/log.server.ts";
import type { Moves, Trial } from "#app/incentives/view.ts";

/** So many are named; the file has all. */
const NAMED = 50;
const MOVED = 20;

type Tried = { readonly version: RuleVersion; readonly basis: Basis; readonly awards: Awards };

async function tried(services: Services, id: string, periodKey: string): Promise<Result<Tried>> {
  const version = await readVersion(services.db, id);
  if (version === null) return refuse("not-found");
  const basis = await basisOf(services, version.rule, periodKey);
  if (!basis.ok) return basis;
  const awarded = await awardedOn(services, version.rule, basis.value);
  return awarded.ok ? ok({ version, basis: basis.value, awards: awarded.value.awards }) : awarded;
}

/** What a rule would do to a frozen period, and what it moves against another version. Refuses `not-found`, `period-not-frozen`. */
export async function trialOf(services: Services, id: string, periodKey: string, against: string | null): Promise<Result<Trial>> {
  const own = await tried(services, id, periodKey);
  if (!own.ok) return own;
  const { version: { rule }, basis, awards } = own.value;
  const { board, measure } = rule.of;
  const { ranked, distinguishable } = await services.db.snapshotBoard.findUniqueOrThrow({ where: { snapshotId_board_measure: { snapshotId: basis.snapshotId, board, measure } } });
  const [period = { key: periodKey, name: null }] = await periodNames(services, [periodKey]);
  const luck = await luckOn(services, rule, basis);
  if (!luck.ok) return luck;
  const first = await namedBy(services, awards.paid.slice(0, NAMED).map((award) => ({ ...award, board })));
  return ok({
    period,
    edition: basis.edition,
    cost: awards.cost,
    asked: awards.asked,
    budget: rule.budget?.total ?? null,
    paid: awards.paid.filter(({ amount }) => amount > 0).length,
    ranked,
    overlapping: awards.overlapping,
    distinguishable,
    tiers: rule.way.tiers.map((_, tier) => {
      const reached = awards.paid.filter((award) => award.tier === tier && award.amount > 0);
      return { tier, count: reached.length, cost: reached.reduce((sum, { amount }) => sum + amount, 0) };
    }),
    unpaid: codesIn(awards),
    lines: first.map(({ id: subject, name, of, amount, whole, why }) => ({ id: subject, name, of, amount, outcome: { amount, whole, why } })),
    luck: luck.value,
    moves: against === null || against === id ? null : await movesAgainst(services, against, periodKey, own.value),
  });
}

function codesIn({ unpaid }: Awards): Trial["unpaid"] {
  const counts = new Map<Trial["unpaid"][number]["code"], number>();
  for (const { code } of unpaid) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

async function movesAgainst(services: Services, against: string, periodKey: string, { version, awards }: Tried): Promise<Moves | null> {
  const other = await tried(services, against, periodKey);
  // Points against money, or people against branches: no difference can be told.
  if (!other.ok || other.value.version.rule.unit !== version.rule.unit || other.value.version.rule.of.board !== version.rule.of.board) return null;
  const { cost, paid, gain, lose } = movesBetween(other.value.awards, awards);
  const several = async (rows: readonly { subject: string; by: number }[]) => {
    const board: Board = version.rule.of.board;
    const first = await namedBy(services, rows.slice(0, MOVED).map((row) => ({ ...row, board })));
    return { count: rows.length, first: first.map(({ id, name, of, by }) => ({ id, name, of, by })) };
  };
  return { version: other.value.version.number, cost, paid, gain: await several(gain), lose: await several(lose) };
}

/** Everybody a rule would pay in a period, for the file. Refuses as `trialOf`. */
export async function trialRows(services: Services, id: string, periodKey: string): Promise<Result<Tried>> {
  return tried(services, id, periodKey);
}
