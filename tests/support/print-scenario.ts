import { stringify } from "yaml";
import type { Effect, Guard, Reply, Scenario } from "#app/core/scenario/scenario.ts";

/** The file that means a scenario: what parsing must give back, up to the hash. */
export function printScenario(scenario: Scenario): string {
  const { slug, hash: _hash, patienceGone, economyStandard, paceStandard, beats, endings, customer, ...same } = scenario;
  return stringify(
    {
      scenario: slug,
      ...same,
      customer: { ...customer, about: customer.about ?? undefined, portrait: customer.portrait ?? undefined },
      standards: { economy: economyStandard, pace: paceStandard },
      beats: mapValues(beats, ({ id: _, silence, replies, ...beat }) => ({
        ...beat,
        replies: replies.map(printReply),
        silence: silence ? { after: silence.after, ...printEffect(silence) } : undefined,
      })),
      endings: mapValues(endings, ({ id: _, ...ending }) => ending),
      "patience-gone": patienceGone,
    },
    { aliasDuplicateObjects: false, lineWidth: 0 },
  );
}

function printReply(reply: Reply): object {
  const { id, kind, text, when, critical } = reply;
  return { id, [kind]: text, when: when ? printGuard(when) : undefined, critical: critical ?? undefined, ...printEffect(reply) };
}

function printEffect({ points, because, note, mood, set, reveals, goto }: Effect): object {
  const short = goto.length === 1 && goto[0]?.when === null ? goto[0].to : null;
  const arms = goto.map(({ when, to }) => (when ? { when: printGuard(when), to } : { to }));
  return { points, because, note: note ?? undefined, mood, set, reveals, goto: short ?? arms };
}

/** One mood is written as a word. */
function printGuard(guard: Guard): object {
  if ("mood" in guard) return { mood: guard.mood.length === 1 ? guard.mood[0] : guard.mood };
  if ("all" in guard) return { all: guard.all.map(printGuard) };
  if ("any" in guard) return { any: guard.any.map(printGuard) };
  return "not" in guard ? { not: printGuard(guard.not) } : guard;
}

function mapValues<V>(record: Readonly<Record<string, V>>, change: (value: V) => object): Record<string, object> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
