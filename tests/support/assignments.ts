import { assignDrills, type AssignPost } from "#app/coaching/assign.server.ts";
import type { Bearer } from "#app/core/access/can.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { monthOf } from "#app/core/time/month.ts";
import { addColleague, staff } from "#tests/support/standings.ts";
import { given } from "#tests/support/visits.ts";
import { openDrills, publishVersion, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import { twoBranches } from "#tests/support/people.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

export const CARD = TRAPPED_CARD.slug;
/** A second scenario, the same text under another name. */
export const OTHER = "other-card";

export const MOLLY: Bearer = { id: "molly", grants: [{ role: "manager", scope: "branch", scopeId: "n1" }], branchId: "n1" };
export const NORA: Bearer = { id: "nora", grants: [{ role: "manager", scope: "branch", scopeId: "n2" }], branchId: "n2" };
export const TOM: Bearer = { id: "tom", grants: [{ role: "trainer", scope: "bank", scopeId: "" }], branchId: null };

/** Two managers and a trainer; Ann and Bob serve in branch n1, Cid in n2, Hal on the hotline; Eve of n1 serves nobody. */
export async function openAssigning(): Promise<TestServices> {
  const services = await openDrills();
  await twoBranches(services);
  const renamed = TRAPPED_CARD_SOURCE.replace(new RegExp(`^scenario: ${CARD}$`, "m"), `scenario: ${OTHER}`);
  await publishVersion(services, renamed, 1, OTHER);
  for (const { id, grants, branchId = null } of [MOLLY, NORA, TOM]) await addColleague(services, { id, branchId, post: "manager", grants: [...grants, staff] });
  for (const [id, branchId, post] of [["ann", "n1", "teller"], ["bob", "n1", "lobby"], ["cid", "n2", "teller"], ["hal", null, "hotline"]] as const) {
    await addColleague(services, { id, branchId, post });
  }
  await addColleague(services, { id: "eve", branchId: "n1", grants: [{ role: "evaluator", scope: "self", scopeId: "" }] });
  return services;
}

let keys = 0;
export const newKey = () => `key-of-test-${String((keys += 1))}`;

/** A post with what most tests say. */
export function posted(of: Partial<AssignPost> = {}): AssignPost {
  return { key: newKey(), people: ["ann"], slugs: [CARD], mode: "practice", times: 1, dueOn: "2026-11-09", note: "", standard: null, ...of };
}

/** Assigns and gives the batch's id. */
export async function assigned(services: TestServices, by: Bearer = MOLLY, of: Partial<AssignPost> = {}): Promise<string> {
  return given(await assignDrills(services, by, posted(of))).batchId;
}

type Ended = { person: string; slug?: string; mode?: DrillMode; outcome?: string; fromId?: string | null };

let played = 0;

/** A finished sitting as the room of drills stores it, without its events: they are nobody's business here. */
export async function finished(services: TestServices, { person, slug = CARD, mode = "practice", outcome = "resolved", fromId = null }: Ended): Promise<string> {
  const { db, clock } = services;
  const version = await db.scenarioVersion.findFirstOrThrow({ where: { slug } });
  const policy = await db.policyVersion.findFirstOrThrow();
  const id = `played-${String((played += 1))}`;
  const at = new Date(clock.now());
  await db.sitting.create({
    data: {
      id, personId: person, scenarioHash: version.hash, slug, policyHash: policy.hash, mode, period: monthOf(clock.now(), "Asia/Shanghai"),
      attempt: played, state: "over", startedAt: at, endedAt: at, pulseAt: at, headSeq: 1, headHash: "h", snapshot: "{}", outcome, fromId,
    },
  });
  return id;
}

/** Kinds of what somebody was told, in order. */
export async function toldTo(services: TestServices, person: string): Promise<string[]> {
  return (await services.db.notice.findMany({ where: { personId: person }, orderBy: [{ at: "asc" }, { id: "asc" }] })).map(({ kind }) => kind);
}
