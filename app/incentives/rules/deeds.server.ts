import { EMPTY_HEAD } from "#app/core/chain.ts";
import type { RuleEvent, RuleLife } from "#app/core/incentives/life/rule-life.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { sha256Hex } from "#app/core/text/hash.ts";
import { appendAudit } from "#app/platform/audit.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { appendRule, readVersion, readVersions } from "#app/incentives/rules/log.server.ts";

type Doer = { readonly id: string };

/** A new rule, drafted as a sample. */
export async function beginRule(services: Services, me: Doer): Promise<string> {
  const series = services.ids.next();
  return services.db.$transaction((tx) => draft(services, tx, me, series, 1, sampleRule));
}

async function draft({ ids, clock, ...services }: Services, tx: Tx, me: Doer, seriesId: string, number: number, rule: Rule): Promise<string> {
  const id = ids.next();
  const body = canonicalJson(rule);
  await tx.incentiveRule.create({ data: { id, seriesId, number, body, hash: sha256Hex(body), createdAt: new Date(clock.now()), createdById: me.id, state: "drafted", headSeq: 0, headHash: EMPTY_HEAD.hash } });
  await appendAudit({ ...services, clock }, tx, { actorId: me.id, deed: "incentive-rule-drafted", subject: id, detail: { series: seriesId, number } });
  return id;
}

/** Writes the words of a draft. `base`: hash of what was being changed. Refuses `not-found`, `rule-shown`, `rule-moved-on`. */
export async function saveRule(services: Services, id: string, rule: Rule, base: string): Promise<Result<null>> {
  const body = canonicalJson(rule);
  const { count } = await services.db.incentiveRule.updateMany({ where: { id, state: "drafted", hash: base }, data: { body, hash: sha256Hex(body) } });
  if (count > 0) return ok(null);
  const there = await services.db.incentiveRule.findUnique({ where: { id }, select: { state: true } });
  if (there === null) return refuse("not-found");
  return refuse(there.state === "drafted" ? "rule-moved-on" : "rule-shown");
}

/** A next version, drafted as this one reads. Refuses `not-found`, `rule-draft-there`. */
export async function reviseRule(services: Services, me: Doer, id: string): Promise<Result<string>> {
  try {
    return await services.db.$transaction(async (tx) => {
      const from = await readVersion(tx, id);
      if (from === null) return refuse("not-found");
      const versions = await readVersions(tx, { seriesId: from.series });
      if (versions.some(({ life }) => life.state === "drafted")) return refuse("rule-draft-there");
      const last = Math.max(...versions.map(({ number }) => number));
      return ok(await draft(services, tx, me, from.series, last + 1, from.rule));
    });
  } catch (error) {
    if (isTaken(error)) return refuse("rule-draft-there");
    throw error;
  }
}

/** Throws a draft away; nobody but personnel has seen it. Refuses `rule-shown`. */
export async function dropDraft(services: Services, me: Doer, id: string): Promise<Result<null>> {
  return services.db.$transaction(async (tx) => {
    const { count } = await tx.incentiveRule.deleteMany({ where: { id, state: "drafted" } });
    if (count === 0) return refuse("rule-shown");
    await appendAudit(services, tx, { actorId: me.id, deed: "incentive-rule-dropped", subject: id, detail: {} });
    return ok(null);
  });
}

/** Shows, records, enacts or ends a rule; one that takes force ends the version that was in force. Refuses as `decideRule`. */
export async function changeRule(services: Services, id: string, event: RuleEvent): Promise<Result<RuleLife>> {
  try {
    return await services.db.$transaction(async (tx) => {
      const version = await readVersion(tx, id);
      if (version === null) return refuse("not-found");
      const done = await appendRule(services, tx, version, event);
      if (!done.ok) return done;
      if (event.kind === "enact") {
        const others = await readVersions(tx, { seriesId: version.series });
        for (const other of others.filter(({ life }) => life.state === "in-force")) if (other.id !== id) await appendRule(services, tx, other, { kind: "supersede", actor: event.actor, by: version.number });
      }
      await appendAudit(services, tx, { actorId: event.actor, deed: `incentive-rule-${event.kind}`, subject: id, detail: {} });
      return done;
    });
  } catch (error) {
    if (isTaken(error)) return refuse("rule-moved-on");
    throw error;
  }
}
