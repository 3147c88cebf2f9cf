import type { Rule } from "#app/core/incentives/rule/rule.ts";
import { sampleRule } from "#app/core/incentives/sample.ts";
import { approveProposal } from "#app/incentives/proposals/decide.server.ts";
import { proposeAwards } from "#app/incentives/proposals/propose.server.ts";
import { beginRule, changeRule, saveRule } from "#app/incentives/rules/deeds.server.ts";
import { readVersion } from "#app/incentives/rules/log.server.ts";
import type { Result } from "#app/core/result.ts";
import { closePeriod, freezePeriod, restatePeriod } from "#app/standings/periods/deeds.server.ts";
import { freezeDue } from "#app/standings/periods/jobs.server.ts";
import { addColleague, openBoards, visited } from "#tests/support/standings.ts";
import type { TestServices } from "#tests/support/test-services.ts";

export const KEY = "2026-Q4";
/** A month of it, in which nobody has results enough to be ranked. */
export const MONTH = "2026-11";
/** Two of personnel: who proposes, and who approves. */
export const hr = { id: "hr", branchId: null };
export const hr2 = { id: "hr2", branchId: null };
const never = new AbortController().signal;

export function codeOf(done: Result<unknown, { readonly code: string }>): string {
  return done.ok ? "ok" : done.problem.code;
}

/** The value of what must not be refused. */
export function done<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

export const days = (services: TestServices, count: number) => (services.clock.at += count * 86_400_000);

/** The crew's fourth quarter and its November, both frozen on 9 January 2027. Eleven are ranked, p01 first; every branch was visited three times. */
export async function openFrozen(): Promise<TestServices> {
  const services = await openBoards();
  for (const [i, branch] of ["n1", "n2", "s1"].entries()) for (const [j, day] of ["05", "12", "19"].entries()) await visited(services, { branch, evaluator: `e${j % 2}`, on: `2026-10-${day}`, total: 90 - 10 * i - j });
  for (const id of ["hr", "hr2"]) await addColleague(services, { id, branchId: null, post: "hr", grants: [{ role: "hr", scope: "bank", scopeId: "" }] });
  services.clock.at = Date.parse("2027-01-02T01:00:00Z");
  for (const key of [KEY, MONTH]) done(await closePeriod(services, hr, key, "2027-01-08"));
  days(services, 7);
  for (const key of [KEY, MONTH]) done(await freezePeriod(services, hr, key));
  await freezeDue(services, never);
  return services;
}

/** A new edition, after something has changed. */
export async function restated(services: TestServices): Promise<void> {
  services.clock.at += 1000;
  done(await restatePeriod(services, hr, KEY, "申诉改判"));
  await freezeDue(services, never);
  services.clock.at += 1000;
}

/** The first three places are paid in money. */
export const byPlace: Rule = { ...sampleRule, unit: "fen", way: { by: "place", tiers: [{ to: 1, amount: 50_000 }, { to: 3, amount: 20_000 }] } };

/** A rule in force from the quarter's first month. */
export async function inForce(services: TestServices, rule: Rule = byPlace): Promise<string> {
  const id = await beginRule(services, hr);
  const draft = await readVersion(services.db, id);
  done(await saveRule(services, id, rule, draft?.hash ?? ""));
  done(await changeRule(services, id, { kind: "show", actor: "hr" }));
  done(await changeRule(services, id, { kind: "record", actor: "hr", consultation: { consulted: { how: "congress", on: "2026-09-20", outcome: "讨论后同意" }, informed: { how: "product", on: "2026-09-25" } } }));
  done(await changeRule(services, id, { kind: "enact", actor: "hr", from: "2026-10" }));
  return id;
}

/** Proposed by one and approved by the other, the notice being over. */
export async function approved(services: TestServices, rule: string): Promise<string> {
  const id = done(await proposeAwards(services, hr, KEY, rule));
  done(await approveProposal(services, hr2, id, new Date(services.clock.at + 5 * 86_400_000).toISOString().slice(0, 10)));
  days(services, 7);
  return id;
}
