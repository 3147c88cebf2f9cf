import { appendEvent, headAt, verifyChain, type Head, type Logged } from "#app/core/chain.ts";
import type { Account } from "#app/core/incentives/account.ts";
import type { Entry, EntryKind } from "#app/core/incentives/ledger/entry.ts";
import { brokenInvariants } from "#app/core/incentives/ledger/invariants.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { LEDGER } from "#app/incentives/ledger/turn.server.ts";

/** Whom an entry is about: a person's id, or a branch's. */
export type Board = "people" | "branches";
export type Booked = Entry & { readonly board: Board };

/** An entry as it is hashed. */
type Hashed = Booked & { readonly account: Account; readonly actor: string };

/** Writes entries to the ledger of one account, each chained to the one before; inside `inLedger` only. */
export async function appendEntries({ clock }: Pick<Services, "clock">, tx: Tx, account: Account, actor: string, entries: readonly Booked[]): Promise<void> {
  if (entries.length === 0) return;
  let head: Head = await tx.ledgerHead.findUniqueOrThrow({ where: { id: LEDGER }, select: { seq: true, hash: true } });
  const at = clock.now();
  const rows = entries.map((entry) => {
    const logged = appendEvent<Hashed>(head, hashedOf({ ...entry, account, actor }), at);
    head = headAt(logged);
    const { period, rule, subject, board, source, kind, amount } = entry;
    return { seq: logged.seq, at: new Date(at), actorId: actor, account, periodKey: period, ruleId: rule, subject, board, source, kind, amount, prevHash: logged.prevHash, hash: logged.hash };
  });
  await insertRows(tx, "LedgerEntry", rows);
  await tx.ledgerHead.update({ where: { id: LEDGER }, data: head });
}

/** Its properties in one order, whatever the caller's. */
function hashedOf({ account, actor, period, rule, subject, board, source, kind, amount }: Hashed): Hashed {
  return { account, actor, period, rule, subject, board, source, kind, amount };
}

type Where = { readonly account: Account; readonly periodKey?: string; readonly ruleId?: string; readonly subject?: string | { readonly in: string[] } };

/** Entries in the order they were written. */
export async function entriesIn(tx: Db | Tx, where: Where): Promise<Booked[]> {
  const rows = await tx.ledgerEntry.findMany({ where, orderBy: { seq: "asc" } });
  return rows.map(entryOf);
}

type Row = { readonly periodKey: string; readonly ruleId: string; readonly subject: string; readonly board: string; readonly source: string; readonly kind: string; readonly amount: bigint };

export function entryOf({ periodKey, ruleId, subject, board, source, kind, amount }: Row): Booked {
  // All as `appendEntries` wrote them.
  return { period: periodKey, rule: ruleId, subject, board: board as Board, source, kind: kind as EntryKind, amount: Number(amount) };
}

/** What is owed, by subject and period; nothing of it is kept anywhere. `without`: rules whose branches still divide. */
export async function balancesIn(tx: Db | Tx, account: Account, without: readonly string[]): Promise<readonly { readonly subject: string; readonly board: Board; readonly period: string; readonly amount: number; readonly source: string }[]> {
  const rows = await tx.ledgerEntry.groupBy({
    by: ["subject", "board", "periodKey"],
    where: { account, NOT: { board: "branches", ruleId: { in: [...without] } } },
    _sum: { amount: true },
  });
  // The board as `appendEntries` wrote it.
  return rows.map(({ subject, board, periodKey, _sum }) => ({ subject, board: board as Board, period: periodKey, amount: Number(_sum.amount ?? 0), source: "" }));
}

/** What was found of the ledger. */
export type LedgerProof = { readonly entries: number; readonly accounts: number; readonly hash: string };

/** Proves the whole ledger: its chain to its own end, and every invariant of every account. Refuses `ledger-altered`, `ledger-broken` with where. */
export async function verifyLedger({ db }: Pick<Services, "db">): Promise<Result<LedgerProof>> {
  const head = await db.ledgerHead.findUnique({ where: { id: LEDGER }, select: { seq: true, hash: true } });
  const rows = await db.ledgerEntry.findMany({ orderBy: { seq: "asc" } });
  if (head === null) return rows.length === 0 ? ok({ entries: 0, accounts: 0, hash: "" }) : refuse("ledger-altered", { seq: 1, part: "chain-head" });
  const log = rows.map((row): Logged<Hashed> => ({ seq: row.seq, at: row.at.getTime(), event: hashedOf({ ...entryOf(row), account: row.account, actor: row.actorId }), prevHash: row.prevHash, hash: row.hash }));
  const chained = verifyChain(log, head);
  if (!chained.ok) return refuse("ledger-altered", { seq: chained.problem.params?.["seq"] ?? 0, part: chained.problem.code });
  const accounts = new Map<string, typeof rows>();
  for (const row of rows) {
    const own = accounts.get(row.account);
    if (own) own.push(row);
    else accounts.set(row.account, [row]);
  }
  for (const own of accounts.values()) {
    const [broken] = brokenInvariants(own.map(entryOf));
    if (broken) return refuse("ledger-broken", { seq: own[broken.at]?.seq ?? head.seq, part: broken.what });
  }
  return ok({ entries: rows.length, accounts: accounts.size, hash: head.hash });
}
