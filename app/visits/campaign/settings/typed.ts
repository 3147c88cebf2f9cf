import { periodOf, weekdayOf } from "#app/core/campaign/rules.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { fenIn } from "#app/core/money/yuan.ts";
import { isDay } from "#app/core/time/day.ts";
import type { Text } from "#app/core/text/text.ts";
import { VISIT_MODES, type VisitMode } from "#app/core/visit/visit.ts";
import { asSettings, type Settings } from "#app/visits/campaign/settings/settings.ts";

/** A campaign as a planner writes it down. */
export type Draft = { readonly title: Text; readonly slug: string; readonly mode: VisitMode; readonly from: string; readonly to: string; readonly settings: Settings };

/** What can be chosen among: all places in reach by region, all evaluators who may be sent. */
export type Reach = { readonly places: readonly { readonly id: string; readonly regionId: string }[]; readonly evaluators: readonly string[] };

/** What a refusal can be about. `scope` holds `all`, region ids and branch ids. */
export type CampaignField = NumberField | "titleZh" | "titleEn" | "slug" | "mode" | "from" | "to" | "scope" | "weekdays" | "closedOn" | "bands" | "evaluators" | "quota" | "fee";

/** What was typed, to be shown again as it was: each field once or several times. */
export type Typed = Readonly<Record<string, readonly string[]>>;

const MOST_TITLE = 80;
const MOST_DAYS = 366;
/** Least and most of each number. */
export const BOUNDS = {
  visitsPerPlace: [1, 12],
  rotationDays: [0, 730],
  overlapPercent: [0, 100],
  maxPerEvaluator: [1, 999],
  maxPerEvaluatorDay: [1, 12],
  graceDays: [0, 30],
} as const satisfies Record<string, readonly [number, number]>;
type NumberField = keyof typeof BOUNDS;

export function typedOf(body: FormData): Typed {
  const typed: Record<string, string[]> = {};
  for (const [name, value] of body) if (typeof value === "string") typed[name] = [...(typed[name] ?? []), value.slice(0, 4000)];
  return typed;
}

/**
 * The campaign that was typed. Refuses with the code of the first thing that is wrong; `field` says where. People and
 * places out of reach are as if they had not been ticked.
 */
export function draftOf(typed: Typed, reach: Reach, seed: string): Result<Draft> {
  const said = (name: string) => (typed[name]?.[0] ?? "").trim();
  const title = { zh: said("titleZh"), en: said("titleEn") };
  if (Math.min(title.zh.length, title.en.length) < 2 || Math.max(title.zh.length, title.en.length) > MOST_TITLE) return wrong("campaign-title", title.zh.length < 2 ? "titleZh" : "titleEn", { most: MOST_TITLE });
  const mode = VISIT_MODES.find((each) => each === said("mode"));
  if (said("slug") === "") return wrong("campaign-form", "slug");
  if (!mode) return wrong("mode-unfit", "mode");
  const [from, to] = [said("from"), said("to")];
  if (!isDay(from) || !isDay(to) || to < from || periodOf({ from, to }).length > MOST_DAYS) return wrong("campaign-period", "to");
  const settings = settingsOf(typed, reach, seed);
  if (!settings.ok) return settings;
  const { weekdays, closedOn } = settings.value;
  const open = periodOf({ from, to }).some((day) => weekdays.includes(weekdayOf(day)) && !closedOn.includes(day));
  return open ? ok({ title, slug: said("slug"), mode, from, to, settings: settings.value }) : wrong("campaign-no-day", "weekdays");
}

function settingsOf(typed: Typed, { places, evaluators }: Reach, seed: string): Result<Settings> {
  const all = (name: string) => typed[name] ?? [];
  const scope = new Set(all("scope"));
  const chosen = places.filter(({ id, regionId }) => scope.has("all") || scope.has(regionId) || scope.has(id)).map(({ id }) => id);
  if (chosen.length === 0) return wrong("campaign-places", "scope");
  const sent = evaluators.filter((id) => all("evaluators").includes(id));
  if (sent.length === 0) return wrong("campaign-evaluators", "evaluators");
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((weekday) => all("weekdays").includes(String(weekday)));
  if (weekdays.length === 0) return wrong("campaign-no-day", "weekdays");
  const closedOn = daysIn(all("closedOn")[0] ?? "");
  if (!closedOn) return wrong("campaign-days", "closedOn");
  const bands = bandsIn(all("bands")[0] ?? "");
  if (!bands) return wrong("campaign-hours", "bands");
  const numbers = numbersOf(typed);
  if (!numbers.ok) return numbers;
  const firmQuotas = quotasIn(typed);
  if (!firmQuotas) return wrong("campaign-quota", "quota");
  const fee = fenIn(all("fee")[0]?.trim() || "0");
  if (!fee.ok) return refuse(fee.problem.code, { ...fee.problem.params, field: "fee" });
  const settings = asSettings({ version: 1, feeFen: fee.value, places: chosen, weekdays, closedOn, bands, evaluators: sent, ...numbers.value, firmQuotas, seed });
  return settings ? ok(settings) : refuse("bad-form");
}

function numbersOf(typed: Typed): Result<Record<NumberField, number>> {
  const numbers = { visitsPerPlace: 0, rotationDays: 0, overlapPercent: 0, maxPerEvaluator: 0, maxPerEvaluatorDay: 0, graceDays: 0 };
  for (const name of ["visitsPerPlace", "overlapPercent", "rotationDays", "maxPerEvaluator", "maxPerEvaluatorDay", "graceDays"] as const) {
    const [least, most] = BOUNDS[name];
    const value = wholeOf(typed[name]?.[0] ?? "");
    if (value === null || value < least || value > most) return wrong("campaign-number", name, { least, most });
    numbers[name] = value;
  }
  return ok(numbers);
}

/** Firms left empty have no bound. Null where one is no number. */
function quotasIn(typed: Typed): Settings["firmQuotas"] | null {
  const quotas: Settings["firmQuotas"] = [];
  for (const [name, [value = ""]] of Object.entries(typed)) {
    const firmId = /^quota:(.+)$/.exec(name)?.[1];
    if (firmId === undefined || value.trim() === "") continue;
    const visits = wholeOf(value);
    if (visits === null) return null;
    quotas.push({ firmId, visits });
  }
  return quotas;
}

function wholeOf(text: string): number | null {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : null;
}

/** Days as people list them, each once and in order; null where one is none. */
function daysIn(text: string): string[] | null {
  const days = [...new Set(text.split(/[\s,;，；、]+/).filter((part) => part !== ""))].sort();
  return days.every(isDay) ? days : null;
}

/** Hours as people write them, one after another, in order; null where some are none or overlap. */
function bandsIn(text: string): Settings["bands"] | null {
  const bands: Settings["bands"] = [];
  for (const part of text.replaceAll("：", ":").replaceAll(/\s*[-–—－~～至]\s*/g, "-").split(/[\s,;，；、]+/)) {
    if (part === "") continue;
    const [, h = "", m = "", toH = "", toM = ""] = /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(part) ?? [];
    const band = { from: `${h.padStart(2, "0")}:${m}`, to: `${toH.padStart(2, "0")}:${toM}` };
    if (h === "" || Number(h) > 23 || Number(toH) > 23 || Number(m) > 59 || Number(toM) > 59 || band.from >= band.to) return null;
    bands.push(band);
  }
  bands.sort((a, b) => (a.from < b.from ? -1 : 1));
  return bands.some((band, i) => band.from < (bands[i - 1]?.to ?? "")) ? null : bands;
}

type Wrong = "campaign-title" | "campaign-form" | "mode-unfit" | "campaign-period" | "campaign-places" | "campaign-evaluators" | "campaign-no-day" | "campaign-days" | "campaign-hours" | "campaign-number" | "campaign-quota";

function wrong(code: Wrong, field: CampaignField, params: Record<string, number> = {}): Result<never> {
  return refuse(code, { field, ...params });
}
