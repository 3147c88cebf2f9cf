import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { balancesIn } from "#app/incentives/ledger/entries.server.ts";
import { namedBy, paidIn } from "#app/incentives/naming.server.ts";
import { readPayouts, type Payout } from "#app/incentives/payouts/log.server.ts";
import { periodNames } from "#app/incentives/periods.server.ts";
import type { Board } from "#app/incentives/ledger/entries.server.ts";
import type { PayoutRow, PayoutView } from "#app/incentives/view.ts";

type Reader = { readonly id: string };
const LISTED = 100;

export async function payoutRows(services: Services, me: Reader, payouts: readonly Payout[]): Promise<PayoutRow[]> {
  const paid = await paidIn(services.db, payouts.map(({ row }) => row.account));
  const periods = await periodNames(services, payouts.map(({ row }) => row.periodKey));
  const { people } = await namesOf(services, { people: payouts.map(({ life }) => life.by), branches: [], regions: [] });
  return payouts.map(({ row, life }, i) => ({
    id: row.id,
    number: row.number,
    ...(paid.get(row.account) ?? { unit: "points", gift: null }),
    period: periods[i] ?? { key: row.periodKey, name: null },
    total: Number(row.total),
    paid: row.paid,
    state: life.state,
    by: people.get(life.by) ?? null,
    isOwn: life.by === me.id,
  }));
}

/** One payout. Refuses `not-found`. */
export async function payoutView(services: Services, me: Reader, id: string): Promise<Result<PayoutView>> {
  const { db } = services;
  const [found] = await readPayouts(db, { id });
  const [head] = found ? await payoutRows(services, me, [found]) : [];
  if (!found || !head) return refuse("not-found");
  const { row, life } = found;
  const lines = await db.payoutLine.findMany({ where: { payoutId: id }, orderBy: [{ amount: "desc" }, { subject: "asc" }], take: LISTED });
  const owing = new Map<string, { subject: string; board: Board; amount: number }>();
  for (const { subject, board, amount } of await balancesIn(db, row.account, [])) owing.set(subject, { subject, board, amount: (owing.get(subject)?.amount ?? 0) - amount });
  const debts = [...owing.values()].filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount).slice(0, LISTED);
  const whom = <T extends { id: string; name: PayoutView["lines"][number]["name"]; of: PayoutView["lines"][number]["of"]; amount: number }>({ id: subject, name, of, amount }: T) => ({ id: subject, name, of, amount });
  return ok({
    ...head,
    today: todayOf(services),
    madeOn: dayOf(row.createdAt.getTime(), services.env.bankTz),
    on: life.on,
    reference: life.reference,
    reason: life.reason,
    // The board as `makePayout` wrote it.
    lines: (await namedBy(services, lines.map(({ subject, board, amount }) => ({ subject, board: board as Board, amount: Number(amount) })))).map(whom),
    debts: (await namedBy(services, debts)).map(whom),
    files: await filesOf(services, id),
  });
}

/** The files that left the house, as the audit log has them. */
async function filesOf(services: Services, id: string): Promise<PayoutView["files"]> {
  const rows = await services.db.auditEntry.findMany({ where: { deed: "payout-exported", subject: id }, orderBy: { seq: "desc" }, take: 20 });
  const { people } = await namesOf(services, { people: rows.map(({ actorId }) => actorId ?? ""), branches: [], regions: [] });
  return rows.flatMap(({ at, actorId, detail }) => {
    // As `sendTable` wrote it.
    const { format, sha256, whole } = JSON.parse(detail) as { format: string; sha256: string; whole: boolean };
    return whole ? [{ at: at.toISOString(), format, hash: sha256, by: people.get(actorId ?? "") ?? null }] : [];
  });
}
