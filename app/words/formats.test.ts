import { describe, expect, it } from "vitest";
import { createFormats } from "#app/words/formats.ts";

const at = Date.UTC(2026, 10, 21, 17, 5);

describe("createFormats", () => {
  it("tells days and times in the bank's zone, whatever the machine's is", () => {
    expect(createFormats("zh", "Asia/Shanghai").day(at)).toBe("2026年11月22日");
    expect(createFormats("en", "Asia/Shanghai").day(at)).toBe("22 Nov 2026");
    expect(createFormats("zh", "Asia/Shanghai").moment(at)).toBe("11月22日 01:05");
    expect(createFormats("en", "Europe/London").moment(at)).toBe("21 Nov, 17:05");
  });

  it("writes one decimal with a true minus, and never a negative zero", () => {
    const { tenths, signedTenths } = createFormats("en", "UTC");
    expect(tenths(-6)).toBe("−6.0");
    expect(tenths(-0.01)).toBe("0.0");
    expect(signedTenths(1.5)).toBe("+1.5");
    expect(signedTenths(0)).toBe("0.0");
  });

  it("tells lengths of time in minutes and seconds", () => {
    expect(createFormats("en", "UTC").duration(272_400)).toBe("4 min 32 sec");
    expect(createFormats("en", "UTC").duration(9_000)).toBe("9 sec");
    expect(createFormats("en", "UTC").duration(300_000)).toBe("5 min");
    expect(createFormats("en", "UTC").duration(0)).toBe("0 sec");
    expect(createFormats("zh", "UTC").duration(272_400)).toBe("4分钟 32秒");
  });

  it("tells a calendar day and a month as written, in every zone", () => {
    for (const zone of ["Pacific/Kiritimati", "Pacific/Pago_Pago"]) {
      expect(createFormats("zh", zone).date("2026-11-01")).toBe("2026年11月1日");
      expect(createFormats("en", zone).month("2026-11")).toBe("November 2026");
      expect([createFormats("en", zone).weekday("2026-11-19"), createFormats("zh", zone).weekday("2026-11-19")]).toEqual(["Thursday", "周四"]);
      expect([createFormats("en", zone).dayAndWeekday("2026-11-19"), createFormats("zh", zone).dayAndWeekday("2026-11-19")]).toEqual(["19 Nov 2026, Thursday", "2026年11月19日 周四"]);
    }
    expect(createFormats("zh", "UTC").month("2026-11")).toBe("2026年11月");
  });

  it("tells hours with a dash between them", () => {
    expect([createFormats("en", "UTC").hours("09:00-11:00"), createFormats("zh", "UTC").hours("09:00-11:00")]).toEqual(["09:00–11:00", "09:00–11:00"]);
  });

  it("tells a wait in its largest whole unit", () => {
    const { wait } = createFormats("en", "UTC");
    const minute = 60_000;
    expect([0, 59_000, minute, 59 * minute, 60 * minute, 1439 * minute, 1440 * minute, 2 * 1440 * minute].map(wait)).toEqual([
      "0 minutes", "0 minutes", "1 minute", "59 minutes", "1 hour", "23 hours", "1 day", "2 days",
    ]);
    expect(createFormats("zh", "UTC").wait(26 * 60 * minute)).toBe("1天");
  });
});
