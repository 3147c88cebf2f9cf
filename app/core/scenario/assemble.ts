import type { Effect, Guard, Reply, Scenario, Silence } from "#app/core/scenario/scenario.ts";
import type { WrittenGuard, WrittenReply, WrittenScenario, WrittenSilence } from "#app/core/scenario/shape.ts";

/** Used for what a file leaves out; the structural checks report it, so it is never played. */
const NO_TEXT = { zh: "", en: "" };

/** The scenario a file means: defaults filled in, short forms written out. Whether it holds together is checked after. */
export function assemble(written: WrittenScenario, hash: string): Scenario {
  const { customer } = written;
  return {
    slug: written.scenario,
    hash,
    title: written.title,
    brief: written.brief,
    seat: written.seat,
    channel: written.channel,
    family: written.family,
    level: written.level,
    tests: written.tests,
    customer: {
      name: customer.name,
      segment: customer.segment,
      patience: customer.patience,
      about: customer.about ?? null,
      portrait: customer.portrait ?? null,
    },
    par: written.par,
    flags: written.flags,
    start: written.start,
    beats: mapValues(written.beats, (beat, id) => ({
      id,
      phase: beat.phase,
      says: beat.says,
      reveals: beat.reveals,
      replies: beat.replies.map(replyFrom),
      silence: beat.silence ? silenceFrom(beat.silence) : null,
    })),
    endings: mapValues(written.endings, (ending, id) => ({ id, ...ending })),
    patienceGone: written["patience-gone"],
    facts: written.facts,
    criticals: written.criticals,
    economyStandard: written.standards.economy ?? "E09",
    paceStandard: written.standards.pace ?? "E12",
  };
}

function replyFrom(written: WrittenReply): Reply {
  return {
    id: written.id,
    kind: written.do ? "do" : "say",
    text: written.do ?? written.say ?? NO_TEXT,
    when: written.when ? guardFrom(written.when) : null,
    critical: written.critical ?? null,
    ...effectFrom(written),
  };
}

function silenceFrom(written: WrittenSilence): Silence {
  return { after: written.after, ...effectFrom(written) };
}

function effectFrom(written: WrittenReply | WrittenSilence): Effect {
  return {
    // Points of 0 say nothing, so a dimension with points is one with points other than 0.
    points: Object.fromEntries(Object.entries(written.points).filter(([, points]) => points)),
    because: written.because,
    note: written.note ?? null,
    mood: written.mood,
    set: written.set,
    reveals: written.reveals,
    goto: written.goto.map(({ when, to }) => ({ when: when ? guardFrom(when) : null, to })),
  };
}

function guardFrom(written: WrittenGuard): Guard {
  if (written.flag !== undefined) return { flag: written.flag };
  if (written.mood) return { mood: written.mood };
  if (written.seen !== undefined) return { seen: written.seen };
  if (written.all) return { all: written.all.map(guardFrom) };
  if (written.not) return { not: guardFrom(written.not) };
  return { any: (written.any ?? []).map(guardFrom) };
}

function mapValues<V, W>(record: Readonly<Record<string, V>>, change: (value: V, key: string) => W): Record<string, W> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]));
}
