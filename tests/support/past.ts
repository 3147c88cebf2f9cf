import type { Grant } from "#app/core/access/grant.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import { monthOf } from "#app/core/time/month.ts";
import { writeObservation } from "#app/platform/observations.server.ts";
import { GOLD, openDrills, play, start, storedSitting, TRAPPED_CARD_SOURCE } from "#tests/support/drills.ts";
import { addColleague } from "#tests/support/standings.ts";
import { twoBranches } from "#tests/support/people.ts";
import type { TestServices } from "#tests/support/test-services.ts";
import { hashSource } from "#app/core/text/hash.ts";

/** What a sitting of the past is made of; the rest goes without saying. */
export type Past = {
  readonly id: string;
  readonly person: string;
  readonly mode?: "practice" | "assessment";
  /** YYYY-MM-DD, begun at nine in the morning of the bank and ended five minutes later. */
  readonly on: string;
  readonly total?: number;
  readonly outcome?: Grade["outcome"];
  readonly grade?: Grade | string;
  readonly slug?: string;
  readonly fromId?: string;
  readonly hints?: number;
  /** Begun and not ended. */
  readonly open?: boolean;
};

/** Two regions with three branches, the scenario of the trapped card, and the grade that gold and a curt word have in it. */
export async function openPast(): Promise<{ services: TestServices; gold: Grade; curt: Grade }> {
  const services = await openDrills();
  await twoBranches(services);
  const gradeOf = async (replies: readonly string[]) => {
    const id = await start(services);
    await play(services, { id: "anna" }, id, replies);
    return JSON.parse((await storedSitting(services, id)).grade ?? "") as Grade;
  };
  const gold = await gradeOf(GOLD);
  const curt = await gradeOf(["curt", "verify", "explain"]);
  services.clock.at = Date.parse("2026-11-16T01:00:00Z");
  return { services, gold, curt };
}

let attempts = 0;

/** Writes a sitting as if it had been played, an assessment with what standings count of it. */
export async function addPast(services: TestServices, past: Past): Promise<string> {
  const { id, person, mode = "practice", on, total = 80, outcome = "resolved", slug = "trapped-card", open = false } = past;
  const startedAt = new Date(`${on}T01:00:00Z`);
  const endedAt = new Date(startedAt.getTime() + 300_000);
  const period = monthOf(startedAt.getTime(), services.env.bankTz);
  const { hash: policyHash } = await services.db.policyVersion.findFirstOrThrow();
  const scenarioHash = hashSource(TRAPPED_CARD_SOURCE);
  const grade = typeof past.grade === "object" ? JSON.stringify(past.grade) : (past.grade ?? null);
  const over = open ? {} : { endedAt, total, outcome, failed: false, passed: true, grade };
  await services.db.sitting.create({
    data: {
      id, personId: person, scenarioHash, slug, policyHash, mode, period, attempt: (attempts += 1), state: open ? "open" : "over",
      startedAt, pulseAt: startedAt, headSeq: 1, headHash: "h", snapshot: "{}", hints: past.hints ?? null,
      ...(past.fromId === undefined ? {} : { fromId: past.fromId, fromTurn: 1 }), ...over,
    },
  });
  if (mode === "assessment" && !open) {
    const dimensions = typeof past.grade === "object" ? past.grade.dimensions : {};
    const score = { total, failed: false, dimensions };
    await services.db.$transaction((tx) =>
      writeObservation(services, tx, { kind: "drill", sourceId: id, personId: person, slug, contentHash: scenarioHash, period, at: endedAt.getTime(), score }),
    );
  }
  return id;
}

/** Somebody of a branch who serves customers. */
export function colleague(services: TestServices, id: string, branchId: string | null, more: { hiredOn?: string; grants?: Grant[]; post?: string } = {}): Promise<void> {
  return addColleague(services, { id, branchId, ...more });
}

/** Takes an assessment out of what counts, as an upheld appeal does. */
export async function giveBack({ db, clock }: TestServices, sourceId: string): Promise<void> {
  await db.observationRetraction.create({ data: { sourceId, reason: "upheld-appeal", at: new Date(clock.now()) } });
}
