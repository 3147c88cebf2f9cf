import { appendEvent, EMPTY_HEAD, headAt, type Logged } from "#app/core/chain.ts";
import { checkRule } from "#app/core/incentives/rule/check.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { readRule } from "#app/core/incentives/rule/shape.ts";
import { decideRule, ruleLifeOf, type RuleEvent, type RuleLife } from "#app/core/incentives/life/rule-life.ts";
import { refuse, type Result } from "#app/core/result.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";
import { eventRow, loggedEvent } from "#app/platform/event-rows.ts";
import type { Services } from "#app/platform/services.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";

/** A version of a rule: what it says, and what its log tells. */
export type RuleVersion = {
  readonly id: string;
  readonly series: string;
  readonly number: number;
  readonly hash: string;
  readonly rule: Rule;
  readonly life: RuleLife;
  readonly events: readonly Logged<RuleEvent>[];
};

type Row = { id: string; seriesId: string; number: number; hash: string; body: string; events: Parameters<typeof loggedEvent<RuleEvent>>[0][] };

const include = { events: { orderBy: { seq: "asc" } } } as const;

/** One version; null for an id that is none. */
export async function readVersion(tx: Db | Tx, id: string): Promise<RuleVersion | null> {
  const row = await tx.incentiveRule.findUnique({ where: { id }, include });
  return row && versionOf(row);
}

/** Versions in some states or of a series, the latest first. */
export async function readVersions(tx: Db | Tx, where: { readonly state?: { readonly in: string[] }; readonly seriesId?: string; readonly id?: { readonly in: string[] } }): Promise<RuleVersion[]> {
  const rows = await tx.incentiveRule.findMany({ where, include, orderBy: [{ createdAt: "desc" }, { id: "desc" }] });
  return rows.map(versionOf);
}

function versionOf({ id, seriesId, number, hash, body, events: stored }: Row): RuleVersion {
  const events = stored.map((row) => loggedEvent<RuleEvent>(row));
  const read = readRule(JSON.parse(body));
  if (!read.ok) throw new Error(`Rule ${id} is stored and is none`);
  return { id, series: seriesId, number, hash, rule: read.value, life: ruleLifeOf(events.map(({ event }) => event)), events };
}

/** One more event of a rule, in the caller's transaction. Refuses as `decideRule`; `rule-moved-on` where somebody else came first. */
export async function appendRule(services: Pick<Services, "clock" | "env">, tx: Tx, { id, rule, events }: RuleVersion, event: RuleEvent): Promise<Result<RuleLife>> {
  const decided = decideRule(events.map((logged) => logged.event), event, { today: todayOf(services), faults: checkRule(rule).length });
  if (!decided.ok) return decided;
  const last = events.at(-1);
  const head = last ? headAt(last) : EMPTY_HEAD;
  const logged = appendEvent(head, event, services.clock.now());
  const { count } = await tx.incentiveRule.updateMany({ where: { id, headSeq: head.seq }, data: { state: decided.value.state, fromMonth: decided.value.from, headSeq: logged.seq, headHash: logged.hash } });
  if (count === 0) return refuse("rule-moved-on");
  await tx.incentiveRuleEvent.create({ data: { ruleId: id, ...eventRow(logged) } });
  return decided;
}
