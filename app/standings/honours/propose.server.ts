import { EMPTY_HEAD } from "#app/core/chain.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { proposeHonours, type HonourRule, type Proposal } from "#app/core/standings/honours/propose.ts";
import type { FrozenRow } from "#app/core/standings/period/frozen.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { allRows, countingSnapshot } from "#app/platform/snapshots/read.server.ts";

function boardOf({ kind }: Pick<HonourRule, "kind">): "people" | "branches" {
  return kind === "service-model" ? "people" : "branches";
}

type Found = { readonly snapshotId: string; readonly rows: readonly FrozenRow[]; readonly proposal: Proposal };

async function foundBy(services: Services, key: string, rule: HonourRule): Promise<Result<Found>> {
  const snapshot = await countingSnapshot(services, key);
  if (snapshot === null) return refuse("period-not-frozen");
  const about = { kind: boardOf(rule), measure: rule.measure };
  const board = await services.db.snapshotBoard.findUnique({ where: { snapshotId_board_measure: { snapshotId: snapshot.id, board: about.kind, measure: about.measure } } });
  if (board === null) return refuse("not-found");
  const rows = await allRows(services, snapshot.id, about);
  return ok({ snapshotId: snapshot.id, rows, proposal: proposeHonours(rule, rows, board.distinguishable) });
}

/** Who a rule would propose from a frozen period. Refuses `period-not-frozen`. */
export async function tryHonours(services: Services, key: string, rule: HonourRule): Promise<Result<Proposal>> {
  const found = await foundBy(services, key, rule);
  return found.ok ? ok(found.value.proposal) : found;
}

/**
 * Puts a proposal on record, each honour under the rule that proposed it. Refuses `period-not-frozen`, `honours-nobody`,
 * `honours-there` where honours of this kind were proposed from this snapshot already.
 */
export async function saveProposal(services: Services, me: { readonly id: string }, key: string, rule: HonourRule): Promise<Result<{ count: number }>> {
  const { db, clock, ids } = services;
  const found = await foundBy(services, key, rule);
  if (!found.ok) return found;
  const { snapshotId, rows, proposal: { proposed } } = found.value;
  if (proposed.length === 0) return refuse("honours-nobody");
  const places = new Map(rows.map((row) => [row.subject, row]));
  try {
    return await db.$transaction(async (tx) => {
      if ((await tx.honour.count({ where: { snapshotId, kind: rule.kind } })) > 0) return refuse("honours-there");
      await tx.honour.createMany({
        data: proposed.map(({ subject, chance, place }) => ({
          id: ids.next(), periodKey: key, snapshotId, kind: rule.kind, subject, branchId: places.get(subject)?.branch ?? null, regionId: places.get(subject)?.region ?? null,
          rule: canonicalJson(rule), chance, place, createdAt: new Date(clock.now()), createdById: me.id, state: "proposed", until: null, headSeq: 0, headHash: EMPTY_HEAD.hash,
        })),
      });
      await appendAudit(services, tx, { actorId: me.id, deed: "honours-proposed", subject: key, detail: { kind: rule.kind, count: proposed.length } });
      return ok({ count: proposed.length });
    });
  } catch (error) {
    if (isTaken(error)) return refuse("honours-there");
    throw error;
  }
}
