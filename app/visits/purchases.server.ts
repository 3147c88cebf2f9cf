import type { Bearer } from "#app/core/access/can.ts";
import { fenIn } from "#app/core/money/yuan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { mayEnter } from "#app/core/visit/expense.ts";
import type { VisitPolicy } from "#app/core/visit/policy.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { untilFree } from "#app/platform/db/until-free.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { arrangedFee } from "#app/visits/money/arranged.server.ts";
import { EXPENSE_COLUMNS, expenseOf, STANDING } from "#app/visits/money/row.server.ts";
import type { PurchasesView } from "#app/visits/view/money.ts";
import { isOwn } from "#app/visits/visit/access.ts";
import { placeOf } from "#app/visits/visit/names.ts";
import { readVisit, type Visit } from "#app/visits/visit/row.server.ts";

/** `amount`: in yuan, as it was typed. `key`: from the page, so that one posted twice is there once. */
export type PurchasePost = { readonly visitId: string; readonly what: string; readonly amount: string; readonly key: string };

const MOST_WHAT = 200;
/** More than anybody buys on an errand; a slip of the keyboard must not fill a table. */
const MOST_PURCHASES = 50;
const KEY = /^[0-9a-zA-Z-]{1,64}$/;

/** What was bought for a visit of one's own, and whether more may be entered. Refuses `not-found`. */
export async function purchasesView(services: Services, me: Bearer, visitId: string): Promise<Result<PurchasesView>> {
  const { db, ids } = services;
  const visit = await readVisit(db, visitId);
  if (!visit || !isOwn(me, visit)) return refuse("not-found");
  const rows = await db.expense.findMany({ where: { visitId, ...STANDING }, orderBy: [{ at: "asc" }, { id: "asc" }], select: EXPENSE_COLUMNS });
  const open = await isOpen(services, db, visit, (await currentPolicy(services)).visits);
  return ok({ visitId, place: placeOf(visit.branch), open, key: ids.next(), fee: await arrangedFee(db, visitId), rows: rows.map(expenseOf) });
}

/**
 * Enters what was bought for a visit. Entered twice it is there once. Refuses `not-found`, `purchase-closed` (not begun
 * yet, final, or over too long), `what-missing`, `what-long`, what `fenIn` refuses, `amount-none`, `purchases-many`, and
 * `purchase-known` where something else was posted under its key.
 */
export async function enterPurchase(services: Services, me: Bearer, post: PurchasePost): Promise<Result<{ id: string }>> {
  const what = post.what.trim();
  if (what.length < 2) return refuse("what-missing");
  if (what.length > MOST_WHAT) return refuse("what-long", { most: MOST_WHAT });
  const fen = fenIn(post.amount);
  if (!fen.ok) return fen;
  if (fen.value === 0) return refuse("amount-none");
  if (!KEY.test(post.key)) return refuse("bad-form");
  const policy = (await currentPolicy(services)).visits;
  const entry = { visitId: post.visitId, what, fen: fen.value, key: `purchase:${post.visitId}:${post.key}` };
  return untilFree(`A purchase for visit ${post.visitId} could not be entered`, () => services.db.$transaction((tx) => enterIn(services, tx, me, entry, policy)));
}

type Entry = { readonly visitId: string; readonly what: string; readonly fen: number; readonly key: string };

async function enterIn(services: Services, tx: Tx, me: Bearer, entry: Entry, policy: VisitPolicy): Promise<Result<{ id: string }>> {
  const { visitId, what, fen, key } = entry;
  const visit = await readVisit(tx, visitId);
  if (!visit || !isOwn(me, visit)) return refuse("not-found");
  const before = await tx.expense.findUnique({ where: { key } });
  if (before) return before.what === what && before.fen === fen ? ok({ id: before.id }) : refuse("purchase-known");
  if (!(await isOpen(services, tx, visit, policy))) return refuse("purchase-closed");
  if ((await tx.expense.count({ where: { visitId, kind: "purchase" } })) >= MOST_PURCHASES) return refuse("purchases-many", { most: MOST_PURCHASES });
  const id = services.ids.next();
  await tx.expense.create({ data: { id, visitId, kind: "purchase", what, fen, key, at: new Date(services.clock.now()) }, select: { id: true } });
  return ok({ id });
}

async function isOpen({ clock, env }: Services, tx: Tx, visit: Visit, policy: VisitPolicy): Promise<boolean> {
  const { endedAt } = await tx.visit.findUniqueOrThrow({ where: { id: visit.id }, select: { endedAt: true } });
  const endedOn = endedAt && dayOf(endedAt.getTime(), env.bankTz);
  return mayEnter(visit.standing.state, endedOn, dayOf(clock.now(), env.bankTz), policy);
}

/** Takes back what nobody has decided yet; taken back twice it is taken back once. Refuses `not-found`, `expense-decided`. */
export async function takeBackPurchase(services: Services, me: Bearer, { visitId, id }: { visitId: string; id: string }): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    const visit = await readVisit(tx, visitId);
    const expense = await tx.expense.findUnique({ where: { id }, select: { visitId: true, kind: true } });
    if (!visit || !isOwn(me, visit) || expense?.visitId !== visitId || expense.kind !== "purchase") return refuse("not-found");
    const data = { decision: "taken-back", decidedById: me.id, decidedAt: new Date(services.clock.now()) };
    const { count } = await tx.expense.updateMany({ where: { id, decision: null }, data });
    if (count === 1) return ok(null);
    const now = await tx.expense.findUniqueOrThrow({ where: { id }, select: { decision: true } });
    return now.decision === "taken-back" ? ok(null) : refuse("expense-decided");
  });
}
