import { headAt } from "#app/core/chain.ts";
import { keptInDrill } from "#app/core/figures/drill.ts";
import type { Grade } from "#app/core/drill/grade.ts";
import type { DrillMode, LoggedEvent, Opened } from "#app/core/drill/sitting.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { perform, type Performance, type Trainee } from "#app/drills/enact/perform.ts";
import { closingOf } from "#app/drills/sitting/closing.ts";
import { contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import { attemptKeyOf } from "#app/drills/sitting/keys.ts";
import { currentFacts } from "#app/library/facts.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { publishedScenarios } from "#app/library/scenarios.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { insertRows } from "#app/platform/db/insert-rows.server.ts";
import { writeObservation } from "#app/platform/observations.server.ts";
import type { Services } from "#app/platform/services.server.ts";

/** A sitting of somebody made up: all that its opening says besides the versions it is pinned to. */
export type Part = Pick<Opened, "sitting" | "person" | "period" | "attempt" | "seed" | "allowance"> & {
  readonly mode: DrillMode;
  /** When it is opened, ms since the epoch. */
  readonly at: number;
};

/** A sitting that was played to its end and is nowhere stored yet. */
export type Enacted = Performance & {
  readonly content: PinnedContent;
  readonly grade: Grade;
  readonly columns: ReturnType<typeof sittingRow>;
};

/** Everything that can be played now: the published scenarios with the policy and the fact sheet in force. */
export async function stages(services: Services): Promise<PinnedContent[]> {
  const { hash: policyHash } = await currentPolicy(services);
  const { hash: factsHash } = await currentFacts(services);
  const published = await publishedScenarios(services);
  const ready: PinnedContent[] = [];
  for (const { hash: scenarioHash } of published) ready.push(await contentOf(services, { scenarioHash, policyHash, factsHash }));
  return ready;
}

/** Plays one sitting as the trainee decides, through the same engine as everybody's. Pure: nothing is stored. */
export function enact(content: PinnedContent, { at, ...part }: Part, trainee: Trainee): Enacted {
  const { scenario, policy } = content;
  const opened: Opened = { kind: "opened", ...part, scenario: scenario.hash, rules: scenario.rules.version, policy: policy.hash };
  const performance = perform(scenario.drill, opened, at, trainee);
  const closing = closingOf(content, performance.play);
  if (!closing) throw new Error(`Sitting ${part.sitting} has no end`);
  return { ...performance, content, grade: closing.grade, columns: sittingRow(content, performance, closing.columns) };
}

/**
 * Stores sittings of people who are made up, many at once, with what standings count of them; for demonstration data
 * only. All must be over, and of different attempts. Must not run beside the same people's own sittings.
 */
export async function storeEnacted(services: Pick<Services, "ids" | "clock">, tx: Tx, enacted: readonly Enacted[]): Promise<void> {
  await insertRows(tx, "Sitting", enacted.map(({ columns }) => columns));
  await insertRows(tx, "SittingEvent", enacted.flatMap(({ play, log }) => log.map((logged) => eventRow(play.opened.sitting, logged))));
  for (const { play, content, grade, columns } of enacted) {
    if (play.opened.mode === "practice") continue;
    const { sitting: sourceId, person: personId, scenario: contentHash, period } = play.opened;
    const of = { sourceId, personId, slug: content.scenario.slug, contentHash, period, at: columns.endedAt.getTime() };
    const standards = keptInDrill(content.scenario.drill.scenario, content.scenario.rules, grade);
    await writeObservation(services, tx, { kind: "drill", ...of, score: grade, standards });
  }
}

type Closing = NonNullable<ReturnType<typeof closingOf>>["columns"];

function sittingRow({ scenario: { slug }, sheet }: PinnedContent, { play, log }: Performance, closing: Closing) {
  const { sitting: id, person: personId, scenario, policy, mode, period, attempt } = play.opened;
  const last = log.at(-1);
  if (!last) throw new Error(`Sitting ${id} has no events`);
  const head = headAt(last);
  return {
    id,
    personId,
    scenarioHash: scenario,
    slug,
    policyHash: policy,
    factsHash: sheet.hash,
    mode,
    period,
    attempt,
    attemptKey: mode === "assessment" ? attemptKeyOf(personId, slug, period, attempt) : null,
    startedAt: new Date(play.openedAt),
    pulseAt: closing.endedAt,
    headSeq: head.seq,
    headHash: head.hash,
    snapshot: canonicalJson(play),
    ...closing,
  };
}

function eventRow(sittingId: string, { seq, at, event, prevHash, hash }: LoggedEvent) {
  const turn = "turn" in event ? event.turn : null;
  return { sittingId, seq, at: new Date(at), kind: event.kind, turn, body: canonicalJson(event), prevHash, hash };
}
