import type { Language } from "#app/core/text/text.ts";
import { languageTag } from "#app/words/choose-language.ts";

/** Numbers, dates and times as a reader of one language expects them; days are the bank's. */
export type Formats = {
  /** A whole number: 1,234. */
  whole(value: number): string;
  /** One decimal, with a true minus sign: −6.0. */
  tenths(value: number): string;
  /** As `tenths`, with a sign before gains too: +1.5. */
  signedTenths(value: number): string;
  /** 22 Nov 2026 / 2026年11月22日; `at` in ms since the epoch. */
  day(at: number): string;
  /** 22 Nov, 14:05 / 11月22日 14:05. */
  moment(at: number): string;
  /** A length of time in ms: 4 min 32 s. */
  duration(ms: number): string;
};

export function createFormats(language: Language, timeZone: string): Formats {
  const tag = language === "en" ? "en-GB" : languageTag(language);
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(tag, { ...oneDecimal, signDisplay: "negative" });
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
  const minutes = unitOf(languageTag(language), "minute");
  const seconds = unitOf(languageTag(language), "second");
  return {
    whole: (value) => minus(whole.format(value)),
    tenths: (value) => minus(tenths.format(value)),
    signedTenths: (value) => minus(signed.format(value)),
    day: (at) => day.format(at),
    moment: (at) => moment.format(at),
    duration(ms) {
      const total = Math.round(ms / 1000);
      const parts = [minutes.format(Math.floor(total / 60)), seconds.format(total % 60)];
      return (total < 60 ? parts.slice(1) : parts).join(" ");
    },
  };
}

function unitOf(tag: string, unit: "minute" | "second"): Intl.NumberFormat {
  return new Intl.NumberFormat(tag, { style: "unit", unit, unitDisplay: "short" });
}

function minus(text: string): string {
  return text.replace("-", "−");
}
