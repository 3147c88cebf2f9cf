import { unitOf, type Account } from "#app/core/incentives/account.ts";
import { payout, reversalOf } from "#app/core/incentives/ledger/payout.ts";
import { decidePayout, type PayoutLife } from "#app/core/incentives/life/payout-life.ts";
import { openIn } from "#app/core/posted/notice.ts";
import { ok, refuse, type Problem, type Result } from "#app/core/result.ts";
import { Lines } from "#app/core/standings/period/snapshot.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { countingSnapshot } from "#app/platform/snapshots/read.server.ts";
import { appendEntries, balancesIn, entryOf, type Board, type Booked } from "#app/incentives/ledger/entries.server.ts";
import { inLedger } from "#app/incentives/ledger/turn.server.ts";
import { appendPayout, firstEvent, readPayouts } from "#app/incentives/payouts/log.server.ts";
import { readProposals } from "#app/incentives/proposals/log.server.ts";
import { readVersions } from "#app/incentives/rules/log.server.ts";

type Doer = { readonly id: string };
const MOST_TEXT = 200;
const cut = (text: string) => text.trim().slice(0, MOST_TEXT);

/**
 * Pays out, on the ledger, all that is owed in an account, in the name of a period. Refuses `period-not-frozen`,
 * `payout-pending` (proposals not decided), `payout-until` (a notice stands), `payout-objections` (count), `payout-restated`
 * (results moved on and nothing was proposed from them), `payout-open` (another is not paid yet), `payout-nothing`.
 */
export async function makePayout(services: Services, me: Doer, periodKey: string, account: Account): Promise<Result<string>> {
  return inLedger(services, async (tx) => {
    const inTheWay = await whatIsInTheWay(services, tx, periodKey, account);
    if (inTheWay !== null) return { ok: false, problem: inTheWay };
    const pools = (await readVersions(tx, {})).filter(({ rule }) => rule.pool !== null).map(({ id }) => id);
    const balances = await balancesIn(tx, account, pools);
    const id = services.ids.next();
    const { entries, paid } = payout({ id, period: periodKey }, balances);
    const boards = new Map(balances.map(({ subject, board }) => [subject, board]));
    const lines = paid.filter(({ amount }) => amount > 0).map(({ subject, amount }) => ({ subject, board: boards.get(subject) ?? "people", amount }));
    if (lines.length === 0) return refuse("payout-nothing");
    await store(services, tx, me, { id, periodKey, account }, lines);
    await appendEntries(services, tx, account, me.id, entries.map((entry): Booked => ({ ...entry, board: boards.get(entry.subject) ?? "people" })));
    return ok(id);
  });
}

type PayoutLine = { readonly subject: string; readonly board: Board; readonly amount: number };

async function store(services: Services, tx: Tx, me: Doer, { id, periodKey, account }: { id: string; periodKey: string; account: Account }, lines: readonly PayoutLine[]): Promise<void> {
  const total = lines.reduce((sum, { amount }) => sum + amount, 0);
  const number = 1 + (await tx.payout.count({ where: { periodKey, account } }));
  const first = firstEvent(services, { kind: "make", actor: me.id, lines: hashOf(lines), total });
  await tx.payout.create({ data: { id, periodKey, account, number, total, paid: lines.length, createdAt: new Date(services.clock.now()), createdById: me.id, ...first.columns } });
  await tx.payoutEvent.create({ data: { payoutId: id, ...first.event } });
  await insertRows(tx, "PayoutLine", lines.map((line) => ({ payoutId: id, ...line })));
  await appendAudit(services, tx, { actorId: me.id, deed: "payout-made", subject: id, detail: { period: periodKey, unit: unitOf(account), total } });
}

function hashOf(lines: readonly PayoutLine[]): string {
  const hash = new Lines();
  for (const { subject, board, amount } of [...lines].sort((a, b) => (a.subject < b.subject ? -1 : 1))) hash.add(JSON.stringify([subject, board, amount]));
  return hash.digest();
}

/** Why nothing can be paid out yet; null where it can. */
export async function whatIsInTheWay(services: Pick<Services, "clock" | "env">, tx: Tx, periodKey: string, account: Account): Promise<Problem | null> {
  const problem = (code: string, params?: Problem["params"]): Problem => refuse(code, params).problem;
  const snapshot = await countingSnapshot({ db: tx }, periodKey);
  if (snapshot === null) return problem("period-not-frozen");
  const proposals = await readProposals(tx, { account });
  const pending = proposals.filter(({ row, life }) => row.periodKey === periodKey && life.state === "proposed").length;
  if (pending > 0) return problem("payout-pending", { count: pending });
  // What other periods owe is paid with it, and so must have been open to objection as long.
  const approved = proposals.filter(({ life }) => life.state === "approved");
  const until = approved.map(({ life }) => life.until ?? "").sort().at(-1) ?? "";
  if (todayOf(services) <= until) return problem("payout-until", { until });
  const count = approved.reduce((sum, { life }) => sum + openIn(life.objections).length, 0);
  if (count > 0) return problem("payout-objections", { count });
  const own = approved.filter(({ row }) => row.periodKey === periodKey && row.ruleId !== null);
  if (own.some(({ row }) => !own.some((other) => other.row.ruleId === row.ruleId && other.row.snapshotId === snapshot.id))) return problem("payout-restated");
  if ((await tx.payout.count({ where: { account, state: "made" } })) > 0) return problem("payout-open");
  return null;
}

/** What else is done when a payout is paid, in the same transaction. */
type Then = (tx: Tx, periodKey: string) => Promise<Result<unknown>>;

/** Puts on record that the payroll has paid; once, and by somebody who did not make the payout. Refuses as `decidePayout` and as `then`. */
export async function markPaid(services: Services, me: Doer, id: string, { on, reference }: { readonly on: string; readonly reference: string }, then: Then): Promise<Result<PayoutLife>> {
  return inLedger(services, async (tx) => {
    const [found] = await readPayouts(tx, { id });
    if (!found) return refuse("not-found");
    const event = { kind: "pay", actor: me.id, on, reference: cut(reference) } as const;
    const decided = decidePayout(found.events.map((logged) => logged.event), event, { today: todayOf(services) });
    if (!decided.ok) return decided;
    // First what may be refused: a refusal takes nothing back.
    const further = await then(tx, found.row.periodKey);
    if (!further.ok) return further;
    await appendAudit(services, tx, { actorId: me.id, deed: "payout-paid", subject: id, detail: { on, reference: event.reference } });
    return appendPayout(services, tx, found, event);
  });
}

/** Cancels a payout that was never paid: its payments are reversed, and what it paid is owed as before. Refuses as `decidePayout`. */
export async function cancelPayout(services: Services, me: Doer, id: string, reason: string): Promise<Result<PayoutLife>> {
  return inLedger(services, async (tx) => {
    const [found] = await readPayouts(tx, { id });
    if (!found) return refuse("not-found");
    const { account, periodKey } = found.row;
    const done = await appendPayout(services, tx, found, { kind: "cancel", actor: me.id, reason: cut(reason) });
    if (!done.ok) return done;
    const rows = await tx.ledgerEntry.findMany({ where: { account, periodKey, source: `${id} pays` }, orderBy: { seq: "asc" } });
    const boards = new Map(rows.map(({ subject, board }) => [subject, board as Board]));
    await appendEntries(services, tx, account, me.id, reversalOf(id, rows.map(entryOf)).map((entry): Booked => ({ ...entry, board: boards.get(entry.subject) ?? "people" })));
    await appendAudit(services, tx, { actorId: me.id, deed: "payout-cancelled", subject: id, detail: {} });
    return done;
  });
}
