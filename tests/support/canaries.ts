import type { Arm, Beat, Guard, Reply, Scenario } from "#app/core/scenario/scenario.ts";
import type { Text } from "#app/core/text/text.ts";
import { TRAPPED_CARD } from "#tests/support/trapped-card.ts";

/** A text that says where in a scenario it stands, and can be found again in whatever leaves the server. */
export function canary(place: string): Text {
  return { zh: `⟦${place}⟧中文`, en: `⟦${place}⟧English` };
}

/** The places whose texts stand in what leaves the server, sorted; both languages must have come along. */
export function canariesIn(sent: unknown): string[] {
  const json = JSON.stringify(sent);
  const places = (language: string) => [...json.matchAll(new RegExp(`⟦([^⟧]+)⟧${language}`, "g"))].map((match) => match[1] ?? "");
  const chinese = [...new Set(places("中文"))].sort();
  const english = [...new Set(places("English"))].sort();
  if (chinese.join() !== english.join()) throw new Error(`one language came alone: ${chinese.join()} / ${english.join()}`);
  return chinese;
}

/** Every authored name begins with this. None of them is ever sent, except the scenario's own. */
export const NAME = "canaryname";

const named = (id: string) => `${NAME}-${id}`;

/** The trapped card with a canary in every text and every name, and a note on every move. */
export function canaryScenario(): Scenario {
  const { beats, endings, facts, criticals } = TRAPPED_CARD;
  return {
    ...TRAPPED_CARD,
    slug: "canaries",
    title: canary("title"),
    brief: canary("brief"),
    customer: { ...TRAPPED_CARD.customer, name: canary("customer"), about: canary("about") },
    flags: TRAPPED_CARD.flags.map(named),
    start: named(TRAPPED_CARD.start),
    patienceGone: named(TRAPPED_CARD.patienceGone),
    beats: mapped(beats, markBeat),
    endings: mapped(endings, (ending, id) => ({
      ...ending, id: named(id), title: canary(`ending.${id}.title`), text: canary(`ending.${id}.text`),
    })),
    facts: mapped(facts, (_, id) => ({ text: canary(`fact.${id}`) })),
    criticals: mapped(criticals, (act, id) => ({ ...act, text: canary(`critical.${id}`) })),
  };
}

function markBeat(beat: Beat, id: string): Beat {
  return {
    ...beat,
    id: named(id),
    says: Object.fromEntries(Object.keys(beat.says).map((mood) => [mood, canary(`${id}.says.${mood}`)])),
    reveals: beat.reveals.map(named),
    replies: beat.replies.map((reply) => markReply(reply, id)),
    silence: beat.silence && { ...beat.silence, ...markEffect(beat.silence), note: canary(`${id}.silence.note`) },
  };
}

function markReply(reply: Reply, beat: string): Reply {
  return {
    ...reply,
    ...markEffect(reply),
    id: named(reply.id),
    text: canary(`${beat}.${reply.id}`),
    note: canary(`${beat}.${reply.id}.note`),
    // One reply that is open to some only.
    when: reply.id === "chat" ? { mood: ["calm"] } : reply.when && markGuard(reply.when),
    critical: reply.critical && named(reply.critical),
  };
}

function markEffect({ set, reveals, goto }: Pick<Reply, "set" | "reveals" | "goto">) {
  const arm = ({ when, to }: Arm): Arm => ({ when: when && markGuard(when), to: named(to) });
  return { set: set.map(named), reveals: reveals.map(named), goto: goto.map(arm) };
}

function markGuard(guard: Guard): Guard {
  if ("flag" in guard) return { flag: named(guard.flag) };
  if ("mood" in guard) return guard;
  throw new Error("the trapped card has no other guards");
}

function mapped<V>(record: Readonly<Record<string, V>>, change: (value: V, id: string) => V): Record<string, V> {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [named(id), change(value, id)]));
}
