import type { Answers, Form } from "#app/core/form/form.ts";
import { itemsOf, visibleItems } from "#app/core/form/visible.ts";
import { isFar, type Remove } from "#app/core/place/distance.ts";
import type { BegunDevice } from "#app/core/visit/event.ts";
import type { VisitPolicy } from "#app/core/visit/policy.ts";

/** What a reviewer should look at before believing a visit. Never a penalty, never automatic. */
export type VisitFlag =
  /** Every one of so many scale items got the same level. */
  | { readonly kind: "straight-lining"; readonly level: number; readonly items: number }
  /** Begun and submitted within so many seconds, though so many items were answered. */
  | { readonly kind: "too-fast"; readonly seconds: number; readonly items: number }
  /** Started before the visit was begun, or stopped after it was submitted, by the device's own clock. */
  | { readonly kind: "time-outside"; readonly item: string }
  /** Its clock was started before that of an item of an earlier section, though sections follow the visit. */
  | { readonly kind: "times-out-of-order"; readonly item: string }
  /** The evaluator said where they were, and that was so far from the place, even if the device erred by all it said it might. */
  | ({ readonly kind: "far-away" } & Remove)
  /** The device's clock ran so many minutes ahead of the server's; below 0, behind. */
  | { readonly kind: "clock-off"; readonly minutes: number };

/** Fewer equal levels are chance. */
const LINE = 5;
/** Nobody reads a question, looks, and answers faster, seconds an item. */
const LEAST_SECONDS = 4;
const MINUTE = 60_000;
/** Devices' clocks are off by so much without anybody's doing, ms. */
const CLOCK_SLACK = 5 * MINUTE;

/** Times in ms since the epoch, of the server; and what the device and the evaluator offered, as far as they did. */
export type VisitTimes = {
  readonly startedAt: number;
  readonly submittedAt: number;
  readonly device?: BegunDevice | null;
  readonly remove?: Remove | null;
};

/** Source: scoring rules, "A visit", flags for the reviewer. */
export function flagsOf(form: Form, answers: Answers, times: VisitTimes, { farMetres }: Pick<VisitPolicy, "farMetres">): VisitFlag[] {
  const visible = visibleItems(form, answers);
  const shown = itemsOf(form).flatMap(({ id }) => {
    const answer = answers[id];
    return answer && visible.has(id) ? [{ id, answer }] : [];
  });
  const levels = shown.flatMap(({ answer }) => (answer.kind === "scale" ? [answer.level] : []));
  const measured = shown.flatMap(({ id, answer }) =>
    answer.kind === "timing" && answer.started !== null && answer.stopped !== null
      ? [{ id, section: sectionOf(form, id), started: answer.started, stopped: answer.stopped }]
      : [],
  );
  const flagged = (kind: "time-outside" | "times-out-of-order", which: readonly Measured[]) => which.map(({ id: item }) => ({ kind, item }));
  return [
    ...straightLining(levels),
    ...tooFast(shown.length, times),
    ...(times.remove && isFar(times.remove, farMetres) ? [{ kind: "far-away" as const, ...times.remove }] : []),
    ...byDevice(times),
    ...flagged("time-outside", measured.filter((time) => isOutside(time, times))),
    ...flagged("times-out-of-order", measured.filter((time) => measured.some((other) => other.section < time.section && other.started > time.started))),
  ];
}

type Measured = { readonly id: string; readonly section: number; readonly started: number; readonly stopped: number };

function straightLining(levels: readonly number[]): VisitFlag[] {
  const [level] = levels;
  if (level === undefined || levels.length < LINE || levels.some((other) => other !== level)) return [];
  return [{ kind: "straight-lining", level, items: levels.length }];
}

function tooFast(items: number, { startedAt, submittedAt }: VisitTimes): VisitFlag[] {
  const seconds = Math.round((submittedAt - startedAt) / 1000);
  return items > 0 && seconds < items * LEAST_SECONDS ? [{ kind: "too-fast", seconds, items }] : [];
}

function byDevice({ startedAt, device = null }: VisitTimes): VisitFlag[] {
  if (!device) return [];
  const off = device.at - startedAt;
  return Math.abs(off) > CLOCK_SLACK ? [{ kind: "clock-off", minutes: Math.round(off / MINUTE) }] : [];
}

function isOutside({ started, stopped }: Measured, { startedAt, submittedAt }: VisitTimes): boolean {
  return started < startedAt - CLOCK_SLACK || stopped > submittedAt + CLOCK_SLACK;
}

function sectionOf({ sections }: Form, item: string): number {
  return sections.findIndex(({ items }) => items.some(({ id }) => id === item));
}
