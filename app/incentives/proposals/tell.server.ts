import type { Text } from "#app/core/text/text.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { tell } from "#app/platform/notices.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Line } from "#app/incentives/proposals/lines.server.ts";
import { readVersion } from "#app/incentives/rules/log.server.ts";

/** The proposal that is told of. */
type Of = { readonly id: string; readonly ruleId: string | null };

async function titleOf(tx: Tx, { ruleId }: Of): Promise<Text | null> {
  return ruleId === null ? null : ((await readVersion(tx, ruleId))?.rule.title ?? null);
}

/** Personnel of the whole bank, who decide about awards; but for one, who knows. */
async function deciders(tx: Tx, but: string): Promise<string[]> {
  const people = await tx.person.findMany({ where: { id: { not: but }, leftAt: null, firmId: null, grants: { some: { role: "hr", scope: "bank" } } }, select: { id: true } });
  return people.map(({ id }) => id);
}

/** That a proposal waits for somebody else, or that somebody objected to what was approved. */
export async function tellDeciders(services: Services, tx: Tx, kind: "awards-waiting" | "awards-objected", of: Of, happening: string, but: string): Promise<void> {
  const title = await titleOf(tx, of);
  await tell(services, tx, (await deciders(tx, but)).map((personId) => ({ personId, key: `${kind} ${happening} ${personId}`, notice: { kind, proposalId: of.id, title } })));
}

/** To everybody who is awarded something, that they may object; to managers, that there is something to divide. */
export async function tellAwarded(services: Services, tx: Tx, of: Of, lines: readonly Line[], until: string): Promise<void> {
  const title = await titleOf(tx, of);
  const people = lines.filter(({ board, amount }) => board === "people" && amount !== 0);
  await tell(services, tx, people.map(({ subject }) => ({ personId: subject, key: `awards-posted ${of.id} ${subject}`, notice: { kind: "awards-posted", title, until } })));
  const rule = of.ruleId === null ? null : ((await readVersion(tx, of.ruleId))?.rule ?? null);
  if (rule === null || rule.pool === null) return;
  const branches = await tx.branch.findMany({ where: { id: { in: lines.filter(({ board }) => board === "branches").map(({ subject }) => subject) } } });
  const grants = await tx.roleGrant.findMany({ where: { role: "manager", scope: "branch", scopeId: { in: branches.map(({ id }) => id) }, person: { leftAt: null } }, select: { personId: true, scopeId: true } });
  const places = new Map(branches.map(({ id, nameZh, nameEn }) => [id, { zh: nameZh, en: nameEn }]));
  await tell(services, tx, grants.map(({ personId, scopeId }) => ({ personId, key: `pool-waiting ${of.id} ${scopeId} ${personId}`, notice: { kind: "pool-waiting", title: rule.title, place: places.get(scopeId) ?? { zh: scopeId, en: scopeId } } })));
}

export async function tellSettled(services: Services, tx: Tx, of: Of, { id, by }: { readonly id: string; readonly by: string }, upheld: boolean): Promise<void> {
  await tell(services, tx, [{ personId: by, key: `award-objection-settled ${id}`, notice: { kind: "award-objection-settled", title: await titleOf(tx, of), outcome: upheld ? "upheld" : "rejected" } }]);
}
