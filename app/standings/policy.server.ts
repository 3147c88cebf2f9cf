import { appendAudit } from "#app/platform/audit.server.ts";
import { isTaken } from "#app/platform/db/refusals.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { presentQuarter } from "#app/standings/reading/spans.server.ts";
import { namesOf } from "#app/platform/names.server.ts";
import { changedFields, MOST_REASON, policyOf, readTyped, valuesOf, type Fault, type Typed } from "#app/standings/policy/fields.ts";
import { previewChange, type Moves } from "#app/standings/policy/preview.server.ts";
import type { MovesView, PolicyView, VersionView } from "#app/standings/policy/view.ts";
import { readStored } from "#app/core/policy/parse.ts";
import { standingsPolicy } from "#app/standings/store/policy.server.ts";

/** The rules of standings as they are, and how they came to be. */
export async function policyView(services: Services): Promise<PolicyView> {
  const policy = await standingsPolicy(services);
  const rows = await services.db.standingsPolicyVersion.findMany({ orderBy: { version: "desc" }, take: HISTORY + 1 });
  const { people } = await namesOf(services, { people: rows.map(({ byId }) => byId), branches: [], regions: [] });
  const versions = rows.slice(0, HISTORY).map(({ version, policy: stored, reason, byId, at }, i): VersionView => {
    const before = rows[i + 1];
    const values = valuesOf(readStored(stored));
    const former = before ? valuesOf(readStored(before.policy)) : null;
    const changes = former === null ? [] : changedFields(former, values).map((field) => ({ field, from: String(former[field]), to: String(values[field]) }));
    return { version, reason, by: people.get(byId) ?? null, at: at.toISOString(), changes };
  });
  return { version: policy.version, values: valuesOf(policy), span: presentQuarter(services), versions };
}

const HISTORY = 20;

/** What somebody typed and which version they saw. */
export type Proposal = { readonly seen: number; readonly typed: Typed };

/** What a change would move on the boards of this quarter. Refuses `policy-faults` with what is wrong, `policy-same`. */
export async function tryPolicy(services: Services, { typed }: Proposal): Promise<Result<{ moves: readonly MovesView[] | null }> | Faulty> {
  const policy = await standingsPolicy(services);
  const { values, faults } = readTyped(typed);
  if (faults.length > 0) return { ok: false, problem: { code: "policy-faults" }, faults };
  if (changedFields(valuesOf(policy), values).length === 0) return refuse("policy-same");
  const moves = await previewChange(services, presentQuarter(services), policy, policyOf(values, policy.version + 1));
  return ok({ moves: moves === null ? null : await Promise.all(moves.map((each) => movesView(services, each))) });
}

export type Faulty = { readonly ok: false; readonly problem: { readonly code: "policy-faults" }; readonly faults: readonly Fault[] };

/**
 * Puts a change into force as the next version, with its reason. Refuses `policy-faults`, `policy-same`, and
 * `policy-overtaken` where somebody else changed it since it was seen. Nothing is edited: former versions stay on record.
 */
export async function changePolicy(services: Services, me: { readonly id: string }, { seen, typed }: Proposal): Promise<Result<{ version: number }> | Faulty> {
  const policy = await standingsPolicy(services);
  const { values, faults } = readTyped(typed);
  const reason = typed.reason.trim();
  const all: Fault[] = [...faults, ...(reason === "" ? [{ field: "reason", fault: "missing" } as const] : reason.length > MOST_REASON ? [{ field: "reason", fault: "long" } as const] : [])];
  if (all.length > 0) return { ok: false, problem: { code: "policy-faults" }, faults: all };
  if (seen !== policy.version) return refuse("policy-overtaken");
  const changed = changedFields(valuesOf(policy), values);
  if (changed.length === 0) return refuse("policy-same");
  const next = policyOf(values, policy.version + 1);
  const at = new Date(services.clock.now());
  try {
    await services.db.$transaction(async (tx) => {
      // What the file put into force is on record too, so that a change of it can be read as one.
      if ((await tx.standingsPolicyVersion.count({ where: { version: policy.version } })) === 0) await tx.standingsPolicyVersion.create({ data: { version: policy.version, policy: JSON.stringify(policy), reason: "", byId: "", at } });
      await tx.standingsPolicyVersion.create({ data: { version: next.version, policy: JSON.stringify(next), reason, byId: me.id, at } });
      await appendAudit(services, tx, { actorId: me.id, deed: "standings-policy-changed", subject: String(next.version), detail: { changed: changed.join(", ") } });
    });
  } catch (error) {
    if (isTaken(error)) return refuse("policy-overtaken");
    throw error;
  }
  return ok({ version: next.version });
}

async function movesView(services: Services, { kind, measure, comparison }: Moves): Promise<MovesView> {
  const { joined, left, largest, ranked, bands, moved } = comparison;
  const shown = [...largest.map(({ subject }) => subject), ...joined.slice(0, SHOWN), ...left.slice(0, SHOWN)];
  const names = await namesOf(services, { people: kind === "people" ? shown : [], branches: kind === "branches" ? shown : [], regions: kind === "regions" ? shown : [] });
  const known = { people: names.people, branches: names.branches, regions: names.regions, posts: new Map<string, never>() }[kind];
  const subject = (id: string) => ({ id, name: known.get(id) ?? null });
  return {
    kind, measure, ranked, bands, moved,
    joined: { count: joined.length, some: joined.slice(0, SHOWN).map(subject) },
    left: { count: left.length, some: left.slice(0, SHOWN).map(subject) },
    largest: largest.map(({ subject: id, from, to }) => ({ ...subject(id), from, to })),
  };
}

const SHOWN = 5;
