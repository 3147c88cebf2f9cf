import type { Language } from "#app/core/text/text.ts";
import { languageTag } from "#app/words/choose-language.ts";

/** Numbers, dates and times as a reader of one language expects them; days are the bank's. */
export type Formats = {
  /** A whole number: 1,234. */
  whole(value: number): string;
  /** One decimal, with a true minus sign: −6.0. */
  tenths(value: number): string;
  /** Two decimals, with a true minus sign, for what lies between −1 and 1: −0.27. */
  hundredths(value: number): string;
  /** As `tenths`, with a sign before gains too: +1.5. */
  signedTenths(value: number): string;
  /** 22 Nov 2026 / 2026年11月22日; `at` in ms since the epoch. */
  day(at: number): string;
  /** As `day`, for a day of the bank's calendar written YYYY-MM-DD. */
  date(day: string): string;
  /** 22 Nov 2026, Sunday / 2026年11月22日 周日, for a day written YYYY-MM-DD. */
  dayAndWeekday(day: string): string;
  /** 09:00–11:00, for hours kept as 09:00-11:00. */
  hours(band: string): string;
  /** Thursday / 周四, for a day written YYYY-MM-DD. */
  weekday(day: string): string;
  /** November 2026 / 2026年11月, for a month written YYYY-MM. */
  month(month: string): string;
  /** 22 Nov, 14:05 / 11月22日 14:05. */
  moment(at: number): string;
  /** 14:05; of today. */
  clock(at: number): string;
  /** A length of time in ms: 4 min 32 s; a part of 0 is left out. */
  duration(ms: number): string;
  /** A distance in whole metres; from ten kilometres on in those: 2,350 m, 12 km. */
  metres(metres: number): string;
  /** How long something has waited, ms, in its largest whole unit: 2 days, 5 hours, 12 minutes. */
  wait(ms: number): string;
};

export function createFormats(language: Language, timeZone: string): Formats {
  const tag = language === "en" ? "en-GB" : languageTag(language);
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(tag, { ...oneDecimal, signDisplay: "negative" });
  const hundredths = new Intl.NumberFormat(tag, { minimumFractionDigits: 2, maximumFractionDigits: 2, signDisplay: "negative" });
  const signed = new Intl.NumberFormat(tag, { ...oneDecimal, signDisplay: "exceptZero" });
  const day = new Intl.DateTimeFormat(tag, { timeZone, year: "numeric", month: "short", day: "numeric" });
  const moment = new Intl.DateTimeFormat(tag, {
    timeZone,
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  // A calendar day is the same day everywhere, so it is read and written in one zone.
  const date = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "short", day: "numeric" });
  const weekday = new Intl.DateTimeFormat(tag, { timeZone: "UTC", weekday: language === "zh" ? "short" : "long" });
  const month = new Intl.DateTimeFormat(tag, { timeZone: "UTC", year: "numeric", month: "long" });
  const waits = (["day", "hour", "minute"] as const).map((unit) => unitOf(languageTag(language), unit, "long"));
  const clock = new Intl.DateTimeFormat(tag, { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
  const minutes = unitOf(languageTag(language), "minute");
  const seconds = unitOf(languageTag(language), "second");
  const metre = unitOf(languageTag(language), "meter");
  const kilometre = unitOf(languageTag(language), "kilometer");
  return {
    whole: (value) => minus(whole.format(value)),
    tenths: (value) => minus(tenths.format(value)),
    hundredths: (value) => minus(hundredths.format(value)),
    signedTenths: (value) => minus(signed.format(value)),
    day: (at) => day.format(at),
    date: (said) => date.format(Date.parse(said)),
    weekday: (said) => weekday.format(Date.parse(said)),
    dayAndWeekday: (said) => `${date.format(Date.parse(said))}${language === "en" ? ", " : " "}${weekday.format(Date.parse(said))}`,
    hours: (band) => band.replace("-", "–"),
    month: (said) => month.format(Date.parse(`${said}-01`)),
    moment: (at) => moment.format(at),
    clock: (at) => clock.format(at),
    duration(ms) {
      const total = Math.round(ms / 1000);
      const [whole, rest] = [Math.floor(total / 60), total % 60];
      return [whole > 0 && minutes.format(whole), (rest > 0 || whole === 0) && seconds.format(rest)].filter(Boolean).join(" ");
    },
    metres: (metres) => (metres < KILOMETRES_FROM ? metre.format(metres) : kilometre.format(metres / 1000)),
    wait(ms) {
      const total = Math.max(0, Math.floor(ms / MINUTE));
      const counts = [Math.floor(total / (24 * 60)), Math.floor(total / 60), total];
      const largest = counts.findIndex((count) => count > 0);
      const place = largest < 0 ? counts.length - 1 : largest;
      return waits[place]?.format(counts[place] ?? 0) ?? "";
    },
  };
}

const MINUTE = 60_000;
/** Metres tell nothing of what is farther. */
const KILOMETRES_FROM = 10_000;

function unitOf(tag: string, unit: "day" | "hour" | "minute" | "second" | "meter" | "kilometer", unitDisplay: "short" | "long" = "short"): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay, maximumFractionDigits: 0 });
}

function minus(text: string): string {
  return text.replace("-", "−");
}
