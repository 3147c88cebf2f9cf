import { z } from "zod";
import type { Answer, ItemHead, Measure } from "#app/core/form/form.ts";
import { isDeclared, NOT_COLLECTED, SERVING_POSTS, type WordedKind } from "#app/core/form/kinds.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";

/** Longest note and reason, and longest text, in characters. */
const MAX_NOTE = 1000;
const MAX_TEXT = 4000;
/** Longest number of a counter, and what stands on a badge. */
const MAX_SIGN = 60;
/** A reason shorter than this says nothing. */
const LEAST_REASON = 2;
export const MAX_COUNT = 10_000;
/** A visit ends the same day. */
export const MAX_SECONDS = 86_400;

/** A whole number, or its digits as a field of a page sends them. */
const number = z.union([z.int(), z.string().trim().regex(/^\d{1,9}$/).transform(Number)]);
const words = z.string().transform((text) => text.trim());
const note = words.nullish().transform((text) => text || null);
const sign = words.nullish().transform((text) => text || null);
const post = z.union([z.literal("").transform(() => null), z.enum(SERVING_POSTS)]).nullish().transform((said) => said ?? null);
const instant = z.int().min(0).nullish().transform((at) => at ?? null);
const yes = z.union([z.boolean(), z.enum(["yes", "no"]).transform((word) => word === "yes")]);

const given = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("yes-no"), note, yes }),
  z.object({ kind: z.literal("scale"), note, level: number }),
  z.object({ kind: z.literal("choice"), note, option: z.string() }),
  z.object({ kind: z.literal("timing"), note, seconds: number.nullish(), started: instant, stopped: instant }),
  z.object({ kind: z.literal("count"), note, count: number }),
  z.object({ kind: z.literal("text"), note, text: words }),
  z.object({ kind: z.literal("served"), note, post, counter: sign, badge: sign }),
  z.object({ kind: z.literal("declared"), note }),
  z.object({ kind: z.literal("not-applicable"), note, reason: words }),
]);
type Given = z.output<typeof given>;

/** As much of an item as says which answers fit it; also what an evaluator's page is given. */
export type Answerable = Pick<ItemHead, "mayNotApply"> &
  (
    | { readonly kind: "choice"; readonly options: readonly { readonly id: string }[] }
    | { readonly kind: WordedKind; readonly required: boolean }
    | { readonly kind: Exclude<Measure["kind"], "choice" | WordedKind> }
  );

/**
 * An answer to an item, from whatever was sent: the shape of `Answer`, where numbers may be digits, yes and no may be
 * words, and a note may be left out. Texts come back trimmed. Of a timing with start and stop the seconds are taken
 * from those and from nothing else. Whether the item is shown is not asked here. Refuses
 * - `answer-unfit`: not an answer to an item of this kind
 * - `answer-range`: a number outside `least` to `most`
 * - `answer-option`: an option the item does not have
 * - `answer-timing`: a stop before its start, or one of them alone, or no seconds at all
 * - `answer-not-collected`: a declaration where things of that kind may not be collected
 * - `answer-text-missing`: an empty text where one is required
 * - `answer-served-missing`: nothing of who served where something is required
 * - `answer-must-apply`: "does not apply" where that is not open
 * - `answer-reason-missing`: "does not apply" without a reason of two characters at least
 * - `answer-long`: a text of more than `most` characters
 */
export function checkAnswer(item: Answerable, value: unknown): Result<Answer> {
  const read = given.safeParse(value);
  if (!read.success) return refuse("answer-unfit");
  if ((read.data.note ?? "").length > MAX_NOTE) return refuse("answer-long", { most: MAX_NOTE });
  if (read.data.kind === "not-applicable") return notApplicable(item, read.data.note, read.data.reason);
  if (read.data.kind === "declared") return declared(item, read.data);
  return read.data.kind === item.kind ? fit(item, read.data) : refuse("answer-unfit");
}

function declared({ kind }: Answerable, answer: Answer): Result<Answer> {
  if (kind === NOT_COLLECTED) return refuse("answer-not-collected");
  return isDeclared(kind) ? ok(answer) : refuse("answer-unfit");
}

function notApplicable(item: Answerable, note: string | null, reason: string): Result<Answer> {
  if (!item.mayNotApply) return refuse("answer-must-apply");
  if (reason.length < LEAST_REASON) return refuse("answer-reason-missing");
  if (reason.length > MAX_NOTE) return refuse("answer-long", { most: MAX_NOTE });
  return ok({ kind: "not-applicable", note, reason });
}

function fit(item: Answerable, answer: Exclude<Given, { kind: "not-applicable" | "declared" }>): Result<Answer> {
  switch (answer.kind) {
    case "yes-no":
      return ok(answer);
    case "scale":
      return within(answer.level, 1, 5, answer);
    case "count":
      return within(answer.count, 0, MAX_COUNT, answer);
    case "choice": {
      const known = item.kind === "choice" && item.options.some(({ id }) => id === answer.option);
      return known ? ok(answer) : refuse("answer-option");
    }
    case "timing":
      return timing(answer);
    case "text":
      if (item.kind === "text" && item.required && answer.text === "") return refuse("answer-text-missing");
      return answer.text.length > MAX_TEXT ? refuse("answer-long", { most: MAX_TEXT }) : ok(answer);
    case "served": {
      const signs = [answer.counter ?? "", answer.badge ?? ""];
      if (signs.some((said) => said.length > MAX_SIGN)) return refuse("answer-long", { most: MAX_SIGN });
      const nothing = answer.post === null && signs.every((said) => said === "");
      return nothing && item.kind === "served" && item.required ? refuse("answer-served-missing") : ok(answer);
    }
  }
}

function timing({ note: said, seconds, started, stopped }: Extract<Given, { kind: "timing" }>): Result<Answer> {
  if (started === null && stopped === null) {
    if (seconds === null || seconds === undefined) return refuse("answer-timing");
    return within(seconds, 0, MAX_SECONDS, { kind: "timing", note: said, seconds, started, stopped });
  }
  if (started === null || stopped === null || stopped < started) return refuse("answer-timing");
  const measured = Math.round((stopped - started) / 1000);
  return within(measured, 0, MAX_SECONDS, { kind: "timing", note: said, seconds: measured, started, stopped });
}

function within(value: number, least: number, most: number, answer: Answer): Result<Answer> {
  return value >= least && value <= most ? ok(answer) : refuse("answer-range", { least, most });
}
