import { BoundedCache } from "#app/core/bounded-cache.ts";
import { awardsOf, type Award, type Awards, type Unpaid } from "#app/core/incentives/award/award.ts";
import { luckSteps, type Luck } from "#app/core/incentives/award/luck.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { ok, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import { setImmediate as pause } from "node:timers/promises";
import type { Services } from "#app/platform/services.server.ts";
import { readStored } from "#app/core/policy/parse.ts";
import { standingsOn, type Basis } from "#app/incentives/awards/basis.server.ts";

/** What a rule gives on a basis, and to whom what. */
export type Awarded = { readonly awards: Awards; readonly of: ReadonlyMap<string, Award | Unpaid> };

/** Both what is asked and what it is made of never change, so that an answer once found holds. Weighed by people. */
const MOST_KEPT = 1_000_000;
const kept = new BoundedCache<string, Awarded>(MOST_KEPT, ({ of }) => of.size);
const keptLuck = new BoundedCache<string, Luck>(1000);

function keyOf(rule: Rule, { snapshotId, beforeId }: Basis): string {
  return sha256Hex(canonicalJson([rule, snapshotId, beforeId]));
}

/** Applies a rule to a frozen board. Refuses `not-found`. */
export async function awardedOn(services: Pick<Services, "db">, rule: Rule, basis: Basis): Promise<Result<Awarded>> {
  const key = keyOf(rule, basis);
  const known = kept.get(key);
  if (known) return ok(known);
  const standings = await standingsOn(services, rule, basis);
  if (!standings.ok) return standings;
  const awards = awardsOf(rule, standings.value);
  const awarded: Awarded = { awards, of: new Map([...awards.unpaid, ...awards.paid].map((each) => [each.subject, each])) };
  kept.set(key, awarded);
  return ok(awarded);
}

/** So many people drawn in all: of a small bank hundreds of draws, of a large one at least twenty. */
const DRAWN = 400_000;
const DRAWS = { least: 20, most: 400 } as const;

/** The share of luck, requests being answered between one draw and the next. Refuses `not-found`. */
export async function luckOn(services: Pick<Services, "db">, rule: Rule, basis: Basis): Promise<Result<Luck>> {
  const key = keyOf(rule, basis);
  const known = keptLuck.get(key);
  if (known) return ok(known);
  const standings = await standingsOn(services, rule, basis);
  if (!standings.ok) return standings;
  const { policy } = await services.db.snapshot.findUniqueOrThrow({ where: { id: basis.snapshotId }, select: { policy: true } });
  const draws = Math.min(DRAWS.most, Math.max(DRAWS.least, Math.round(DRAWN / Math.max(1, standings.value.rows.length))));
  let luck: Luck = { draws: 0, paid: 0, stay: 0, share: null, newcomers: 0 };
  for (const so of luckSteps(rule, standings.value, readStored(policy).ties, basis.snapshotId, draws)) {
    luck = so;
    await pause();
  }
  keptLuck.set(key, luck);
  return ok(luck);
}
