import { replay } from "#app/core/drill/play/replay.ts";
import { drillOf } from "#app/core/drill/play/open.ts";
import type { Drill, Play } from "#app/core/drill/play/play.ts";
import type { Verdict } from "#app/core/scenario/gate.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Acted, TrialEvent } from "#app/curriculum/trial/act.ts";
import type { Db, Tx } from "#app/platform/db/database.ts";

/** A trial as it is stored: the text it is played on, and its events in order. */
export type Trial = {
  readonly id: string;
  readonly draftId: string;
  readonly hash: string;
  readonly source: string;
  readonly events: readonly Logged[];
};

type Logged = TrialEvent & { readonly seq: number };

/** The trainer's own trial of a draft; at most one. */
export async function readTrial(db: Db | Tx, draftId: string, personId: string): Promise<Trial | null> {
  const row = await db.draftTrial.findUnique({ where: { draftId_personId: { draftId, personId } } });
  if (!row) return null;
  const { id, hash, source } = row;
  // This room alone writes them.
  return { id, draftId, hash, source, events: JSON.parse(row.events) as Logged[] };
}

export async function storeEvents(tx: Tx, { id, events }: Trial, { added }: Acted, updatedAt: Date): Promise<void> {
  await tx.draftTrial.update({ where: { id }, data: { events: eventsText([...events, ...added]), updatedAt }, select: { id: true } });
}

/** The events as they are stored, numbered anew. */
export function eventsText(events: readonly TrialEvent[]): string {
  return canonicalJson(events.map(({ at, event }, place) => ({ seq: place + 1, at, event })));
}

const drills = new WeakMap<Scenario, Drill>();

/** The drill of a checked text, compiled once as long as its scenario is kept; null where it cannot be played. */
export function drillIn({ scenario }: Verdict): Drill | null {
  if (!scenario) return null;
  const drill = drills.get(scenario) ?? drillOf(scenario);
  drills.set(scenario, drill);
  return drill;
}

/** The sitting that a trial's events tell. A trial's log is only written by playing it, so one that cannot be told is a bug. */
export function playOf(drill: Drill, { events }: Trial): Play {
  const told = replay(drill, events);
  if (!told.ok) throw new Error(`A trial cannot be told again: ${told.problem.code} ${String(told.problem.params?.reason ?? "")}`);
  return told.value;
}
