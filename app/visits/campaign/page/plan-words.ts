import type { TFunction } from "i18next";
import type { GraphPart } from "#app/core/campaign/parts.ts";
import type { Reason, WhyNot } from "#app/core/campaign/proposal.ts";
import { weekdayName } from "#app/visits/campaign/page/weekday.ts";
import type { Trouble } from "#app/visits/campaign/plan/judge.ts";
import type { Names } from "#app/visits/view/campaign.ts";
import type { Formats } from "#app/words/formats.ts";
import { useReader } from "#app/words/reader.tsx";

/** Of a group of evaluators so many are named. */
const NAMED = 4;

/** What sentences about a plan are made with. */
type Terms = {
  readonly t: TFunction<"words">;
  readonly formats: Formats;
  readonly place: (id: string) => string;
  readonly person: (id: string) => string;
  readonly firm: (id: string) => string;
};

/** Says what a plan speaks of: places, people, reasons and troubles. */
export function usePlanWords(names: Names) {
  const { t, read, formats } = useReader();
  const named = (of: Record<string, { zh: string; en: string }>, id: string) => {
    const name = of[id];
    return name ? read(name) : id;
  };
  const terms: Terms = { t, formats, place: (id) => named(names.places, id), person: (id) => named(names.people, id), firm: (id) => named(names.firms, id) };
  return {
    place: terms.place,
    person: terms.person,
    hours: (band: string | null) => (band === null ? t("campaigns.plan.anyHours") : formats.hours(band)),
    day: formats.dayAndWeekday,
    reason: (said: Reason) => reasonWords(terms, said),
    whyNot: (said: WhyNot) => whyNotWords(terms, said),
    trouble: (said: Trouble) => troubleWords(terms, said),
  };
}

export type PlanWords = ReturnType<typeof usePlanWords>;

function weekdayWords({ t }: Terms, weekday: number): string {
  return t(`campaigns.weekday.${weekdayName(weekday)}`);
}

function partWords({ t, person }: Terms, { evaluators }: GraphPart): string {
  const people = evaluators.slice(0, NAMED).map(person).join(t("campaigns.comma"));
  return evaluators.length > NAMED ? t("campaigns.trouble.partMore", { people, count: evaluators.length }) : people;
}

function reasonWords(terms: Terms, said: Reason): string {
  const { t, formats, person } = terms;
  switch (said.kind) {
    case "pinned":
    case "only-one":
    case "never-here":
      return t(`campaigns.reason.${said.kind}`);
    case "least-loaded":
      return t("campaigns.reason.least-loaded", { count: said.visits });
    case "not-since":
      return t("campaigns.reason.not-since", { count: Math.abs(said.days), day: formats.date(said.day) });
    case "other-than-last":
      return t("campaigns.reason.other-than-last", { name: person(said.evaluator) });
    case "joins":
      return t("campaigns.reason.joins", { count: said.evaluators });
    case "apart":
    case "near-twin":
      return t(`campaigns.reason.${said.kind}`, { count: said.days });
    case "new-weekday":
    case "quiet-weekday":
      return t(`campaigns.reason.${said.kind}`, { weekday: weekdayWords(terms, said.weekday) });
    case "new-hours":
    case "quiet-hours":
      return t(`campaigns.reason.${said.kind}`, { hours: formats.hours(said.band) });
  }
}

function whyNotWords({ t, formats, firm }: Terms, said: WhyNot): string {
  switch (said.kind) {
    case "rotation":
      return t("campaigns.gap.rotation", { day: formats.date(said.last) });
    case "load":
      return t("campaigns.gap.load", { count: said.visits });
    case "quota":
      return t("campaigns.gap.quota", { firm: firm(said.firm) });
    default:
      return t(`campaigns.gap.${said.kind}`);
  }
}

function troubleWords(terms: Terms, said: Trouble): string {
  const { t, formats, place, person, firm } = terms;
  switch (said.code) {
    case "rotation":
      return t("campaigns.trouble.rotation", { name: person(said.evaluator), place: place(said.place), last: formats.date(said.last), day: formats.date(said.day) });
    case "load":
      return t("campaigns.trouble.load", { name: person(said.evaluator), visits: said.visits, most: said.most });
    case "day-load":
      return t("campaigns.trouble.day-load", { name: person(said.evaluator), day: formats.date(said.day), visits: said.visits, most: said.most });
    case "same-hours": {
      const places = said.slots.map((slot) => place(slot.slice(0, slot.lastIndexOf("/")))).join(t("campaigns.comma"));
      return t("campaigns.trouble.same-hours", { name: person(said.evaluator), day: formats.date(said.day), hours: formats.hours(said.band), places });
    }
    case "quota":
      return t("campaigns.trouble.quota", { firm: firm(said.firm), visits: said.visits, most: said.most });
    case "same-evaluator":
      return t("campaigns.trouble.same-evaluator", { name: person(said.evaluator), place: place(said.place) });
    case "missing-visits":
    case "extra-visits":
      return t(`campaigns.trouble.${said.code}`, { place: place(said.place), visits: said.visits, wanted: said.wanted });
    case "missing-twins":
      return t("campaigns.trouble.missing-twins", { places: said.places, wanted: said.wanted });
    case "graph-apart":
      return t("campaigns.trouble.graph-apart", { count: said.parts.length, parts: said.parts.map((part) => partWords(terms, part)).join(t("campaigns.trouble.between")) });
    case "not-eligible":
    case "not-qualified":
    case "conflict":
      return t(`campaigns.trouble.${said.code}`, { name: person(said.evaluator), place: place(said.place) });
    case "busy-day":
      return t("campaigns.trouble.busy-day", { name: person(said.evaluator), place: place(said.place), day: formats.date(said.day) });
    case "other-place":
      return t("campaigns.trouble.other-place", { place: place(said.place) });
    default:
      return t(`campaigns.trouble.${said.code}`, { place: place(said.place), day: formats.date(said.day) });
  }
}
