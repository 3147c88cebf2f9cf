import { checkAnswer } from "#app/core/form/answer.ts";
import type { Answer } from "#app/core/form/form.ts";
import type { Result } from "#app/core/result.ts";
import type { FillItem } from "#app/visits/view/fill.ts";

/** An item as its fields stand, finished or not; every field is the text of an input. */
export type Draft = {
  /** yes or no, a level, an option's id, a count, words, or `declared`. */
  value: string;
  /** Of a timing, as typed or as the clock showed. */
  minutes: string;
  seconds: string;
  /** Of a timing's clock, ms since the epoch as digits; `stopped` is empty while it runs. */
  started: string;
  stopped: string;
  /** Of who served. */
  post: string;
  counter: string;
  badge: string;
  /** "Does not apply" and why. */
  na: boolean;
  reason: string;
  note: string;
};

export const EMPTY_DRAFT: Draft = {
  value: "", minutes: "", seconds: "", started: "", stopped: "", post: "", counter: "", badge: "", na: false, reason: "", note: "",
};

/** Fields as a device kept them; null for anything else. */
export function draftFrom(value: unknown): Draft | null {
  if (typeof value !== "object" || value === null) return null;
  const { post, counter, badge } = EMPTY_DRAFT;
  // A device may have kept something before there were these.
  const whole = { post, counter, badge, ...value };
  const fits = Object.entries(EMPTY_DRAFT).every(([name, empty]) => typeof Reflect.get(whole, name) === typeof empty);
  // Every field was looked at just now.
  return fits ? (whole as unknown as Draft) : null;
}

/** The fields that say that answer. */
export function draftOf(answer: Answer | null): Draft {
  if (!answer) return EMPTY_DRAFT;
  const draft = { ...EMPTY_DRAFT, note: answer.note ?? "" };
  switch (answer.kind) {
    case "yes-no":
      return { ...draft, value: answer.yes ? "yes" : "no" };
    case "scale":
      return { ...draft, value: String(answer.level) };
    case "choice":
      return { ...draft, value: answer.option };
    case "count":
      return { ...draft, value: String(answer.count) };
    case "text":
      return { ...draft, value: answer.text };
    case "served":
      return { ...draft, post: answer.post ?? "", counter: answer.counter ?? "", badge: answer.badge ?? "" };
    case "declared":
      return { ...draft, value: "declared" };
    case "timing":
      return { ...draft, ...typed(answer.seconds), started: digits(answer.started), stopped: digits(answer.stopped) };
    case "not-applicable":
      return { ...draft, na: true, reason: answer.reason };
  }
}

/** Whole seconds as the two fields show them. */
export function typed(seconds: number): Pick<Draft, "minutes" | "seconds"> {
  return { minutes: String(Math.floor(seconds / 60)), seconds: String(seconds % 60) };
}

/** True while nothing has been said about the item; a note alone says nothing. */
export function isBlank({ kind }: FillItem, { value, minutes, seconds, started, post, counter, badge, na }: Draft): boolean {
  if (na) return false;
  if (kind === "timing") return minutes === "" && seconds === "" && started === "";
  return (kind === "served" ? [post, counter, badge] : [value]).every((said) => said.trim() === "");
}

/** The answer the fields say, or why they say none yet. */
export function answerIn(item: FillItem, draft: Draft): Result<Answer> {
  return checkAnswer(item, givenIn(item, draft));
}

/** What the fields say, as it is sent; whether it is an answer is decided by `checkAnswer` on either side. */
export function givenIn({ kind }: FillItem, draft: Draft): unknown {
  const { value, post, counter, badge, na, reason, note } = draft;
  if (na) return { kind: "not-applicable", reason, note };
  switch (kind) {
    case "yes-no":
      return { kind, yes: value, note };
    case "scale":
      return { kind, level: value, note };
    case "choice":
      return { kind, option: value, note };
    case "count":
      return { kind, count: value, note };
    case "text":
      return { kind, text: value, note };
    case "served":
      return { kind, post, counter, badge, note };
    case "photo":
    case "audio":
    case "receipt":
      return { kind: value, note };
    case "timing":
      return { kind, note, ...timed(draft) };
  }
}

/** The clock where it says the same as the fields; else somebody corrected it by hand, or it is still running. */
function timed({ minutes, seconds, started, stopped }: Draft) {
  const [from, to] = [instant(started), instant(stopped)];
  const written = secondsIn(minutes, seconds);
  if (from !== null && to === null && written === null) return { started: from, stopped: null };
  const measured = from === null || to === null ? null : Math.round((to - from) / 1000);
  if (measured !== null && (written === null || written === measured)) return { started: from, stopped: to };
  return { seconds: written };
}

/** Null where neither is written, or one of them is no number. */
function secondsIn(minutes: string, seconds: string): number | null {
  if (minutes.trim() === "" && seconds.trim() === "") return null;
  const [whole, rest] = [minutes.trim() || "0", seconds.trim() || "0"];
  return /^\d{1,4}$/.test(whole) && /^\d{1,5}$/.test(rest) ? Number(whole) * 60 + Number(rest) : null;
}

function instant(text: string): number | null {
  return /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function digits(at: number | null): string {
  return at === null ? "" : String(at);
}
