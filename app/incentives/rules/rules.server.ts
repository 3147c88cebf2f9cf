import { checkRule } from "#app/core/incentives/rule/check.ts";
import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { dayOf } from "#app/core/time/month.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { ruleRow } from "#app/incentives/naming.server.ts";
import { readVersion, readVersions } from "#app/incentives/rules/log.server.ts";
import type { Named, RuleRow, RuleView } from "#app/incentives/view.ts";

/** The latest version of every rule and any other that is in force. */
export async function ruleRows({ db }: Pick<Services, "db">): Promise<RuleRow[]> {
  const versions = await readVersions(db, {});
  const last = new Map<string, number>();
  for (const { series, number } of versions) last.set(series, Math.max(number, last.get(series) ?? 0));
  return versions.filter(({ series, number, life }) => last.get(series) === number || life.state === "in-force").map(ruleRow);
}

/** One version of a rule with all about it. Refuses `not-found`. */
export async function ruleView(services: Services, id: string): Promise<Result<RuleView>> {
  const version = await readVersion(services.db, id);
  if (version === null) return refuse("not-found");
  const { rule, hash, life, events, series } = version;
  const others = (await readVersions(services.db, { seriesId: series })).filter((other) => other.id !== id).sort((a, b) => b.number - a.number);
  const { people } = await namesOf(services, { people: events.map(({ event }) => event.actor), branches: [], regions: [] });
  const shown = events.find(({ event }) => event.kind === "show");
  return ok({
    ...ruleRow(version),
    rule,
    hash,
    faults: checkRule(rule),
    regions: await regionsIn(services, rule),
    consultation: life.consultation,
    today: todayOf(services),
    shownOn: shown ? dayOf(shown.at, services.env.bankTz) : null,
    ended: life.ended,
    versions: others.map(ruleRow),
    log: events.map(({ seq, at, event }) => ({ seq, at: new Date(at).toISOString(), kind: event.kind, by: people.get(event.actor) ?? null })).reverse(),
  });
}

export async function regionsIn(services: Services, { eligible }: Rule): Promise<Named> {
  const { regions } = await namesOf(services, { people: [], branches: [], regions: eligible.regions });
  return Object.fromEntries(regions);
}

/** What a rule may choose among: posts as people have them, and regions. */
export async function choicesOf({ db }: Pick<Services, "db">): Promise<{ readonly posts: readonly string[]; readonly regions: Named }> {
  const posts = await db.person.findMany({ where: { firmId: null, leftAt: null, grants: { some: { role: "staff" } } }, distinct: ["post"], select: { post: true }, orderBy: { post: "asc" } });
  const regions = await db.region.findMany({ orderBy: { id: "asc" } });
  return { posts: posts.map(({ post }) => post), regions: Object.fromEntries(regions.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }])) };
}
