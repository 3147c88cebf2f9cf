import { DIMENSION_OF_LETTER } from "#app/core/scenario/dimension.ts";
import { moodOf } from "#app/core/scenario/mood.ts";
import type { Effect, Scenario } from "#app/core/scenario/scenario.ts";
import { movesOf } from "#app/core/scenario/structure/draft.ts";
import { earnNothing, letItPay, promiseMore, rewardSilence } from "#tests/content/gate/bargains.ts";
import { Sheet } from "#tests/content/gate/sheet.ts";
import { repliesOf, spoilt, type Original, type Placed, type Spoilt } from "#tests/content/gate/spoilt.ts";

export type Mutation = {
  readonly name: string;
  readonly code: string;
  /** Null where the scenario has nothing of the kind. */
  readonly spoil: (original: Original) => Spoilt | null;
};

/** A plain reply at a beat of several, neither guarded nor critical, with one way onward to another beat. */
function plain(scenario: Scenario, fits: (placed: Placed) => boolean = () => true): Placed | null {
  return (
    repliesOf(scenario).find((placed) => {
      const { reply, beat } = placed;
      return beat.replies.length > 2 && !reply.when && !reply.critical && reply.goto.length === 1 && fits(placed);
    }) ?? null
  );
}

function withPoints(scenario: Scenario): Placed | null {
  return plain(scenario, ({ reply }) => Object.keys(reply.points).length === 1 && reply.because.length === 1);
}

/** Whether every beat can still be come to when one move leads elsewhere. */
function spares(scenario: Scenario, spared: Effect): boolean {
  const reached = new Set([scenario.start]);
  // The set grows while it is walked.
  for (const place of reached) {
    const beat = scenario.beats[place];
    const moves = beat ? [...beat.replies, ...(beat.silence ? [beat.silence] : [])] : [];
    for (const move of moves) if (move !== spared) move.goto.forEach(({ to }) => reached.add(to));
  }
  return [...Object.keys(scenario.beats), ...Object.keys(scenario.endings)].every((place) => reached.has(place) || place === scenario.patienceGone);
}

/** Mood never falls on the way, so it comes to rest, and no flag is new the second time. */
const goesRound = ({ mood, set, goto }: Effect) => mood >= 0 && set.length === 0 && goto.length === 1;

/** Nothing that a guard could ask for comes of it. */
const changesNothing = ({ mood, set }: Effect) => mood === 0 && set.length === 0;

/** The last beat at which silence loses something. */
const silentBeat = (scenario: Scenario) => Object.values(scenario.beats).findLast(({ silence }) => silence && Object.keys(silence.points).length > 0);

/** Everything gold says on its way from the start. */
function goldReplies({ course }: Original): Set<unknown> {
  const said = new Set<unknown>();
  for (let edge = course.tables.gold[0]; edge; edge = course.tables.gold[edge.to]) said.add(edge.move);
  return said;
}

function mutation(name: string, code: string, spoil: Mutation["spoil"]): Mutation {
  return { name, code, spoil };
}

/** The same change wherever a reply fits. */
const atReply = (find: (scenario: Scenario) => Placed | null, change: (sheet: Sheet, placed: Placed) => Spoilt): Mutation["spoil"] =>
  ({ scenario, source }) => {
    const placed = find(scenario);
    return placed && change(new Sheet(source), placed);
  };

const structure: readonly Mutation[] = [
  mutation("drop the edge of a reply", "key-missing", atReply(plain, (sheet, { path }) => spoilt(sheet.drop([...path, "goto"]), path))),
  mutation("drop the default of a list of edges", "goto-no-default", ({ scenario, source }) => {
    const guarded = repliesOf(scenario).find(({ reply }) => reply.goto.length > 1);
    if (!guarded) return null;
    const goto = [...guarded.path, "goto"];
    const last = guarded.reply.goto.length - 1;
    const sheet = new Sheet(source);
    const from = sheet.value([...goto, last - 1]).to;
    return spoilt(sheet.change({ from, to: sheet.value([...goto, last]).to }, ""), [...goto, last - 1]);
  }),
  mutation("orphan a beat", "beat-unreachable", ({ scenario, source }) => {
    const [orphan, instead] = Object.keys(scenario.beats).slice(1, 3);
    if (orphan === undefined || instead === undefined) return null;
    const sheet = new Sheet(source);
    for (const { path, move } of movesOf(scenario)) {
      move.goto.forEach(({ to }, i) => {
        const short = move.goto.length === 1 && !sheet.has([...path, "goto", i]);
        if (to === orphan) sheet.set(short ? [...path, "goto"] : [...path, "goto", i, "to"], instead);
      });
    }
    return spoilt(sheet, ["beats", orphan], "key");
  }),
  mutation("misspell a target", "place-unknown", atReply(plain, (sheet, { path, reply }) =>
    spoilt(sheet.set([...path, "goto"], `${reply.goto[0]?.to}x`), [...path, "goto"]))),
  mutation("remove one language", "language-missing", atReply(plain, (sheet, { path, reply }) =>
    spoilt(sheet.drop([...path, reply.kind, "en"]), [...path, reply.kind], "key"))),
  mutation("delete because", "points-unjustified", atReply(withPoints, (sheet, { path }) =>
    spoilt(sheet.drop([...path, "because"]), [...path, "points"], "key"))),
  mutation("cite a standard of another dimension", "points-dimension", atReply(withPoints, (sheet, { path, reply }) => {
    const [scored = ""] = Object.keys(reply.points);
    const other = DIMENSION_OF_LETTER["A"] === scored ? "P01" : "A01";
    return spoilt(sheet.set([...path, "because"], `[${other}]`), [...path, "points", scored], "key");
  })),
  mutation("cite a standard that is not there", "standard-unknown", atReply(withPoints, (sheet, { path, reply }) =>
    spoilt(sheet.set([...path, "because", 0], `${reply.because[0]?.charAt(0)}99`), [...path, "because", 0]))),
  mutation("duplicate a reply id", "reply-id-twice", ({ scenario, source }) => {
    const [first, second] = repliesOf(scenario);
    return first && second ? spoilt(new Sheet(source).set([...second.path, "id"], first.reply.id), [...second.path, "id"]) : null;
  }),
  mutation("set a flag that is not declared", "flag-unknown", ({ scenario, source }) => {
    const setting = repliesOf(scenario).find(({ reply }) => reply.set.length > 0);
    return setting ? spoilt(new Sheet(source).set([...setting.path, "set", 0], "nobody-knows"), [...setting.path, "set", 0]) : null;
  }),
];

const courses: readonly Mutation[] = [
  mutation("let a reply lead back to its own beat", "loop", atReply(
    (scenario) => plain(scenario, ({ reply }) => goesRound(reply) && spares(scenario, reply)),
    (sheet, { path, beat }) => spoilt(sheet.set([...path, "goto"], beat.id), [...path, "goto"]),
  )),
  mutation("let silence lead back to its own beat", "loop", ({ scenario, source }) => {
    const beat = Object.values(scenario.beats).find(({ silence }) => silence?.goto.length === 1 && spares(scenario, silence));
    if (!beat) return null;
    const path = ["beats", beat.id, "silence"];
    const sheet = new Sheet(source).set([...path, "goto"], beat.id);
    return spoilt(sheet.has([...path, "mood"]) ? sheet.drop([...path, "mood"]) : sheet, [...path, "goto"]);
  }),
  mutation("let two beats go round for ever", "loop", ({ scenario, source }) => {
    const back = plain(scenario, ({ beat, reply }) =>
      beat.id !== scenario.start && goesRound(reply) && spares(scenario, reply) &&
      scenario.beats[scenario.start]?.replies.some((first) => !first.when && !first.critical && goesRound(first) && first.goto[0]?.to === beat.id) === true);
    return back && spoilt(new Sheet(source).set([...back.path, "goto"], scenario.start), [...back.path, "goto"]);
  }),
  mutation("guard a reply with what is never true", "reply-never-open", atReply((scenario) => plain(scenario, ({ reply }) => changesNothing(reply) && spares(scenario, reply)), (sheet, { path }) =>
    spoilt(sheet.before([...path, "goto"], "when: { mood: gone }"), [...path, "when"]))),
  mutation("take the line of a mood away", "line-missing", ({ scenario, course, source }) => {
    for (const { place, patience } of course.graph.configurations) {
      const beat = scenario.beats[place];
      const mood = moodOf(patience);
      if (!beat || mood === "gone" || Object.keys(beat.says).length < 2) continue;
      return spoilt(new Sheet(source).drop(["beats", place, "says", mood]), ["beats", place, "says"], "key");
    }
    return null;
  }),
  mutation("call an ending a breach that anybody can come to", "breach-uncritical", ({ scenario, source }) => {
    const path = ["endings", scenario.patienceGone, "outcome"];
    return spoilt(new Sheet(source).set(path, "breach"), path);
  }),
  mutation("leave only critical replies", "only-critical-open", ({ scenario, source }) => {
    const [act] = Object.keys(scenario.criticals);
    const sheet = new Sheet(source);
    const beat = scenario.beats[scenario.start];
    beat?.replies.forEach((reply, i) => {
      if (!reply.critical) sheet.before(["beats", beat.id, "replies", i, "goto"], `critical: ${act}`);
    });
    return spoilt(sheet, ["beats", scenario.start, "replies"], "key");
  }),
];

const worth: readonly Mutation[] = [
  mutation("remove the only resolved ending", "no-resolved-ending", ({ scenario, source }) => {
    const sheet = new Sheet(source);
    for (const { id, outcome } of Object.values(scenario.endings)) if (outcome === "resolved") sheet.set(["endings", id, "outcome"], "partly-resolved");
    return spoilt(sheet, ["endings"], "key");
  }),
  mutation("make the wait shorter than the reading", "silence-short", ({ scenario, source }) => {
    const beat = silentBeat(scenario);
    return beat ? spoilt(new Sheet(source).set(["beats", beat.id, "silence", "after"], "5"), ["beats", beat.id, "silence", "after"]) : null;
  }),
  mutation("reward silence", "silence-pays", rewardSilence),
  mutation("allow too few replies", "gold-beyond-par", ({ source }) => spoilt(new Sheet(source).set(["par", "turns"], "3"), ["par", "turns"])),
  mutation("allow too little time", "par-short", ({ source }) => spoilt(new Sheet(source).set(["par", "seconds"], "60"), ["par", "seconds"])),
  mutation("earn nothing in a dimension", "dimension-no-gain", earnNothing),
  mutation("let it pay to give every good ending up", "loss-pays", letItPay),
  mutation("promise more for giving up than gold can have", "gold-falls-short", promiseMore),
  mutation("make what gold says always the longest", "guess-longest", (original) => {
    const sheet = new Sheet(original.source);
    const said = goldReplies(original);
    for (const { path, reply } of repliesOf(original.scenario)) {
      const { to } = sheet.value([...path, reply.kind, "zh"]);
      if (said.has(reply)) sheet.change({ from: to - 1, to: to - 1 }, "这样对您对我们都好，您听我慢慢说，不着急，一样一样来，都会清楚的。");
    }
    return spoilt(sheet, ["beats"], "key");
  }),
  mutation("put what gold says always first", "guess-first", (original) => {
    const sheet = new Sheet(original.source);
    const said = goldReplies(original);
    for (const beat of Object.values(original.scenario.beats)) {
      const best = beat.replies.findIndex((reply) => said.has(reply));
      if (best < 1) continue;
      const lines = (i: number) => {
        const { from, to } = sheet.value(["beats", beat.id, "replies", i]);
        return { from: from - 2, to };
      };
      // The two change places; each begins with its dash.
      const [first, gold] = [lines(0), lines(best)];
      sheet.change(first, original.source.slice(gold.from, gold.to).trimEnd() + "\n").change(gold, original.source.slice(first.from, first.to).trimEnd() + "\n");
    }
    return spoilt(sheet, ["beats"], "key");
  }),
  mutation("let no fraud end in a breach", "fraud-no-breach", ({ scenario, source }) => {
    if (scenario.family !== "fraud") return null;
    const sheet = new Sheet(source);
    for (const { id, outcome } of Object.values(scenario.endings)) if (outcome === "breach") sheet.set(["endings", id, "outcome"], "lost");
    return spoilt(sheet, ["endings"], "key");
  }),
];

export const MUTATIONS: readonly Mutation[] = [...structure, ...courses, ...worth];
