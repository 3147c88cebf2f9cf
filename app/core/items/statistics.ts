import { correlation } from "#app/core/items/correlation.ts";
import { flagsOf } from "#app/core/items/flags.ts";
import type { BeatStatistics, BeatUntold, ItemStatistics, ReplyShare } from "#app/core/items/item.ts";
import { FEWEST, lacking, meanOf } from "#app/core/items/measured.ts";
import { quartilesOf } from "#app/core/items/quartiles.ts";
import type { ItemDecision, ItemSitting } from "#app/core/items/sitting.ts";
import type { Beat, Scenario } from "#app/core/scenario/scenario.ts";

type Observation = { readonly decision: ItemDecision; readonly rest: number };

/**
 * How each decision of a version does, in file order, over sittings of one mode. Each person counts once, by the first
 * sitting, and at each beat by the first decision there. The rest of the score is what all decisions at other beats left
 * of it, −Σ loss: losses telescope, so neither the decision itself nor what followed from it is in its rest. That is the
 * corrected item-total correlation; source: Henrysson, Correction of Item-Total Correlations in Item Analysis (1963).
 */
export function itemStatistics({ beats }: Scenario, sittings: readonly ItemSitting[]): ItemStatistics {
  const firsts = firstOfEach(sittings);
  return { people: firsts.length, beats: Object.values(beats).map((beat) => beatStatistics(beat, firsts)) };
}

/** In the order of the people, so that the order of the sittings changes nothing, not even the rounding. */
function firstOfEach(sittings: readonly ItemSitting[]): ItemSitting[] {
  const firsts = new Map<string, ItemSitting>();
  for (const sitting of sittings) {
    const known = firsts.get(sitting.person);
    if (!known || sitting.startedAt < known.startedAt) firsts.set(sitting.person, sitting);
  }
  return [...firsts.values()].sort((one, other) => (one.person < other.person ? -1 : 1));
}

function beatStatistics(beat: Beat, sittings: readonly ItemSitting[]): BeatStatistics | BeatUntold {
  const seen = sittings.flatMap((sitting) => observed(beat.id, sitting));
  if (seen.length < FEWEST) return { beat: beat.id, people: null };
  const stayed = seen.filter(({ decision: { act } }) => act.kind === "reply" || act.kind === "silence");
  const times = seen.flatMap(({ decision: { act, activeMs } }) => (act.kind === "reply" ? [activeMs] : []));
  const figures = {
    beat: beat.id,
    people: seen.length,
    replies: beat.replies.map(({ id }) => shareOf(id, seen)),
    silent: seen.filter(({ decision }) => decision.act.kind === "silence").length,
    left: seen.length - stayed.length,
    ...worked(stayed),
    time: times.length < FEWEST ? null : quartilesOf(times),
  };
  const couldPick = (reply: string) => stayed.filter(({ decision }) => decision.open.includes(reply)).length;
  return { ...figures, flags: flagsOf(figures, stayed.length, couldPick) };
}

/** The first decision at a beat, and what the decisions at all others left of the score. */
function observed(beat: string, { decisions }: ItemSitting): Observation[] {
  const decision = decisions.find((each) => each.beat === beat);
  const lost = decisions.reduce((sum, each) => sum + (each.beat === beat ? 0 : each.loss), 0);
  return decision ? [{ decision, rest: -lost }] : [];
}

function shareOf(reply: string, seen: readonly Observation[]): ReplyShare {
  const open = seen.filter(({ decision }) => decision.open.includes(reply));
  if (open.length < FEWEST) return { reply, told: null };
  const picked = open.filter(({ decision: { act } }) => act.kind === "reply" && act.reply === reply).length;
  return { reply, told: { open: open.length, picked, share: picked / open.length } };
}

function worked(stayed: readonly Observation[]): Pick<BeatStatistics, "difficulty" | "discrimination"> {
  const credited = stayed.flatMap(({ decision: { credit }, rest }) => (credit === null ? [] : [{ credit, rest }]));
  const nothing = stayed.length >= FEWEST && credited.length === 0 ? lacking("no-points") : null;
  const credits = credited.map(({ credit }) => credit);
  return {
    difficulty: nothing ?? meanOf(credits),
    discrimination: {
      best: correlation(stayed.map(({ decision }) => (decision.best ? 1 : 0)), stayed.map(({ rest }) => rest)),
      points: nothing ?? correlation(credits, credited.map(({ rest }) => rest)),
    },
  };
}
