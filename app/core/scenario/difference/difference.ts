import { gravest, type Change, type Grade, type Place, type Value } from "#app/core/scenario/difference/change.ts";
import { BEAT, CRITICAL, CUSTOMER, ENDING, FACT, REPLY, SCENARIO, SILENCE, type Compared } from "#app/core/scenario/difference/parts.ts";
import type { Beat, Guard, Scenario } from "#app/core/scenario/scenario.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** What changed from one version to another; the whole is as grave as its gravest change, null where nothing did. */
export type Difference = { readonly changes: readonly Change[]; readonly grade: Grade | null };

/**
 * The difference of two versions of one scenario by what they mean, not by their lines: the scenario first, then its
 * customer, beats, endings, facts and critical acts. Where the texts differ and mean the same, it is their layout.
 */
export function difference(before: Scenario, after: Scenario): Difference {
  const changes = [
    ...compared({ kind: "scenario" }, SCENARIO, before, after),
    ...compared({ kind: "customer" }, CUSTOMER, before.customer, after.customer),
    ...ofRecords(before.beats, after.beats, "structural", (id) => ({ kind: "beat", id }), changesAtBeat),
    ...ofRecords(before.endings, after.endings, "structural", (id) => ({ kind: "ending", id }), by(ENDING)),
    ...ofRecords(before.facts, after.facts, "structural", (id) => ({ kind: "fact", id }), by(FACT)),
    ...ofRecords(before.criticals, after.criticals, "scoring", (id) => ({ kind: "critical", id }), by(CRITICAL)),
  ];
  const found = changes.length === 0 && before.hash !== after.hash ? [LAYOUT] : changes;
  return { changes: found, grade: gravest(found.map(({ grade }) => grade)) };
}

const LAYOUT: Change = { place: { kind: "scenario" }, part: "layout", grade: "cosmetic", before: null, after: null };

type ChangesAt<T> = (place: Place, before: T, after: T) => Change[];

function by<T>(parts: readonly Compared<T>[]): ChangesAt<T> {
  return (place, before, after) => compared(place, parts, before, after);
}

function compared<T>(place: Place, parts: readonly Compared<T>[], before: T, after: T): Change[] {
  return parts.flatMap(({ part, grade, gradeOfPresence = grade, value }) => {
    const [was, is] = [value(before), value(after)];
    if (meaning(was) === meaning(is)) return [];
    return [{ place, part, grade: was && is ? grade : gradeOfPresence, before: was, after: is }];
  });
}

/** Things of one kind by their names: those that went, those that came, and what changed of the others. */
function ofRecords<T>(
  before: Readonly<Record<string, T>>,
  after: Readonly<Record<string, T>>,
  grade: Grade,
  placeOf: (id: string) => Place,
  changesAt: ChangesAt<T>,
): Change[] {
  const [was, is] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const presence = (id: string, [from, to]: readonly [Value | null, Value | null]): Change => ({ place: placeOf(id), part: "itself", grade, before: from, after: to });
  const gone = [...was.keys()].filter((id) => !is.has(id)).map((id) => presence(id, [named(id), null]));
  const rest = [...is].flatMap(([id, thing]) => {
    const old = was.get(id);
    return old === undefined ? [presence(id, [null, named(id)])] : changesAt(placeOf(id), old, thing);
  });
  return [...gone, ...rest];
}

function changesAtBeat(place: Place, before: Beat, after: Beat): Change[] {
  const beat = after.id;
  const silence = (of: Beat) => (of.silence ? { [beat]: of.silence } : {});
  return [
    ...compared(place, BEAT, before, after),
    ...ofRecords(repliesOf(before), repliesOf(after), "structural", (id) => ({ kind: "reply", id, beat }), by(REPLY)),
    ...reordered(place, before, after),
    ...ofRecords(silence(before), silence(after), "structural", () => ({ kind: "silence", beat }), by(SILENCE)),
  ];
}

const repliesOf = ({ replies }: Beat) => Object.fromEntries(replies.map((reply) => [reply.id, reply]));

/** The same replies in another order: trainees see them shuffled, so nothing hangs on it. */
function reordered(place: Place, { replies: was }: Beat, { replies: is }: Beat): Change[] {
  const [before, after] = [was.map(({ id }) => id), is.map(({ id }) => id)];
  const same = canonicalJson(before.toSorted()) === canonicalJson(after.toSorted());
  if (!same || canonicalJson(before) === canonicalJson(after)) return [];
  return [{ place, part: "order", grade: "cosmetic", before: { kind: "names", names: before }, after: { kind: "names", names: after } }];
}

const named = (id: string): Value => ({ kind: "names", names: [id] });

/** One text for values that mean the same. */
function meaning(value: Value | null): string {
  if (value?.kind === "guard") return canonicalJson({ ...value, guard: plain(value.guard) });
  if (value?.kind === "ways") return canonicalJson({ ...value, arms: value.arms.map(({ when, to }) => ({ when: when && plain(when), to })) });
  return canonicalJson(value);
}

/** A condition with its parts in one order: "a and b" asks what "b and a" asks. */
function plain(guard: Guard): Guard {
  if ("mood" in guard) return { mood: guard.mood.toSorted() };
  if ("all" in guard) return { all: inOrder(guard.all) };
  if ("any" in guard) return { any: inOrder(guard.any) };
  return "not" in guard ? { not: plain(guard.not) } : guard;
}

function inOrder(guards: readonly Guard[]): Guard[] {
  const texts = new Map(guards.map((guard) => [canonicalJson(plain(guard)), plain(guard)]));
  return [...texts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, guard]) => guard);
}
