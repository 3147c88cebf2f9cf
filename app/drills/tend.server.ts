import { advance } from "#app/core/drill/play/advance.ts";
import type { Drill } from "#app/core/drill/play/play.ts";
import { contentOf, type PinnedContent } from "#app/drills/sitting/content.server.ts";
import { draftOf, record, tend, type Draft } from "#app/drills/sitting/draft.ts";
import { settled } from "#app/core/drill/presence.ts";
import { SITTING_COLUMNS, signsOf, sittingOf, type Sitting } from "#app/drills/sitting/row.server.ts";
import { store } from "#app/drills/sitting/store.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import type { Job } from "#app/platform/jobs.server.ts";
import type { Services } from "#app/platform/services.server.ts";

const BATCH = 50;

/** Lets time do to abandoned sittings what it would do if somebody looked: silences fall, idle ones are closed. */
export const tendSittings: Job = {
  name: "sittings",
  everyMs: 60_000,
  leaseMs: 15 * 60_000,
  async run(services, signal) {
    const { looked, changed } = await tendAbandoned(services, signal);
    return `${changed} of ${looked} abandoned sittings changed`;
  },
};

type Tended = { looked: number; changed: number };

/**
 * An assessment whose page is lost plays on by the clock; a practice stands still until it has been idle too long.
 * So those two kinds are looked at, in the order of their last sign of life.
 */
async function tendAbandoned(services: Services, signal: AbortSignal): Promise<Tended> {
  const { lostAfterSeconds, idleSeconds } = (await currentPolicy(services)).drills;
  const now = services.clock.now();
  const lost = new Date(now - lostAfterSeconds * 1000);
  const idle = new Date(now - idleSeconds.practice * 1000);
  const tended = { looked: 0, changed: 0 };
  for (let last = ""; !signal.aborted; ) {
    const rows = await services.db.sitting.findMany({
      where: {
        state: "open",
        id: { gt: last },
        OR: [
          { mode: "assessment", pulseAt: { lte: lost } },
          { mode: "practice", pulseAt: { lte: idle } },
        ],
      },
      orderBy: { id: "asc" },
      take: BATCH,
      select: SITTING_COLUMNS,
    });
    for (const row of rows) {
      tended.looked += 1;
      if (await tendOne(services, sittingOf(row), now)) tended.changed += 1;
      last = row.id;
    }
    if (rows.length < BATCH) break;
  }
  return tended;
}

/** True where something was stored. Overtaken by the player, it leaves the sitting to the next round. */
async function tendOne(services: Services, sitting: Sitting, now: number): Promise<boolean> {
  const content = await contentOf(services, sitting);
  const draft = await tendedDraft(services, sitting, content, now);
  if (!draft) return false;
  return services.db.$transaction((tx) => store(services, tx, content, sitting, draft, sitting.pulseAt));
}

async function tendedDraft(services: Services, sitting: Sitting, content: PinnedContent, now: number): Promise<Draft | null> {
  const { drill } = content.scenario;
  const policy = content.policy.drills;
  const signs = await signsOf(services.db, sitting, policy.lostAfterSeconds, now);
  const tended = tend(drill, policy, draftOf(sitting.play, sitting.head), signs, { now, returning: false });
  if (!tended.play.end && !settled(tended.added)) return null;
  const draft = withSilences(drill, tended, now);
  return draft.added.length > 0 ? draft : null;
}

/** Where silences have fallen by now, that is made an event, so that the stored play knows them. */
function withSilences(drill: Drill, draft: Draft, now: number): Draft {
  if (draft.play.end || advance(drill, draft.play, now).moves.length === draft.play.moves.length) return draft;
  const looked = record(drill, draft, { kind: "settled" }, now);
  if (!looked.ok) throw new Error(`settled was refused: ${looked.problem.code}`);
  return looked.value;
}
