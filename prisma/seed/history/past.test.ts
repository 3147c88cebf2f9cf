import { describe, expect, test } from "vitest";
import { verifyChain } from "#app/core/chain.ts";
import { replay } from "#app/core/drill/play/replay.ts";
import { missingItems } from "#app/core/form/missing.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { isWorkday } from "#app/core/time/day.ts";
import { dayOf, monthOf } from "#app/core/time/month.ts";
import { demonstrationPeople } from "#app/people/demonstration.ts";
import { pastOf, type Past } from "#prisma/seed/history/past.ts";
import { isUntouched } from "#prisma/seed/history/players.ts";
import { monthsUntil, type Present } from "#prisma/seed/history/span.ts";
import { colleaguesAt, propsOfFiles } from "#tests/support/bank.ts";

const props = propsOfFiles();

/** The ones with something special about them, and a few others: enough to see, few enough to be quick. */
const FEW = ["newhire", "staff", "staff2", "teller", "ginkgo", "daisy", "olive"];

function pastAt({ now, timeZone }: Present): Past {
  const people = colleaguesAt(now, timeZone).filter(({ account, post }) => FEW.includes(account) || post === "evaluator" || post === "reviewer");
  return pastOf({ now, timeZone }, people, props);
}

const SHANGHAI = "Asia/Shanghai";
const todays: readonly (readonly [what: string, at: string, timeZone: string])[] = [
  ["a Sunday in the middle of a quarter", "2026-11-22T05:00:00Z", SHANGHAI],
  ["the first minute of a quarter", "2026-09-30T16:00:00Z", SHANGHAI],
  ["the last minute of a year", "2026-12-31T15:59:00Z", SHANGHAI],
  ["the first of January, seen from New York", "2027-01-01T05:00:00Z", "America/New_York"],
  ["a leap day", "2028-02-29T08:00:00Z", SHANGHAI],
  ["the day after clocks were put forward", "2026-03-30T10:00:00Z", "Europe/Berlin"],
];

describe.each(todays)("on %s", (_what, at, timeZone) => {
  const present = { now: Date.parse(at), timeZone };
  const { sittings, visits } = pastAt(present);
  const months = monthsUntil(present);
  const minutesOf = (instant: number) => {
    const shown = new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(instant);
    return Number(shown.slice(0, 2)) * 60 + Number(shown.slice(3));
  };

  test("the whole last quarter has been played and visited, and nothing lies in the future", () => {
    expect(months.length).toBeGreaterThanOrEqual(4);
    const periods = sittings.map(({ play }) => play.opened.period);
    for (const month of months.slice(0, 3)) {
      expect(periods).toContain(month);
      expect(visits.filter(({ deeds }) => deeds.some((each) => each.deed === "begin" && monthOf(each.at, timeZone) === month)).length).toBeGreaterThan(4);
    }
    for (const { log, columns } of sittings) {
      for (const event of log) expect(event.at).toBeLessThanOrEqual(present.now);
      expect(columns.endedAt.getTime()).toBeLessThanOrEqual(present.now);
    }
    for (const { plannedAt, deeds } of visits) for (const instant of [plannedAt, ...deeds.map((deed) => deed.at)]) expect(instant).toBeLessThanOrEqual(present.now);
  });

  test("people work on workdays, in opening hours, in the month that is counted, and after they were hired", () => {
    const hired = new Map(colleaguesAt(present.now, timeZone).map(({ id, hiredOn }) => [id, hiredOn]));
    for (const { play } of sittings) {
      const day = dayOf(play.openedAt, timeZone);
      expect(isWorkday(day)).toBe(true);
      expect(minutesOf(play.openedAt)).toBeGreaterThanOrEqual(9 * 60);
      expect(minutesOf(play.end?.at ?? 0)).toBeLessThan(17 * 60);
      expect(play.opened.period).toBe(monthOf(play.openedAt, timeZone));
      expect(day > (hired.get(play.opened.person) ?? "")).toBe(true);
    }
    for (const { deeds } of visits) for (const deed of deeds) expect(isWorkday(dayOf(deed.at, timeZone)), deed.deed).toBe(true);
  });

  test("nobody plays two drills at once, or more attempts than the policy allows", () => {
    const attempts = sittings.flatMap(({ columns: { attemptKey } }) => attemptKey ?? []);
    expect(new Set(attempts).size).toBe(attempts.length);
    for (const { play, content } of sittings) {
      if (play.opened.mode === "assessment") expect(play.opened.attempt).toBeLessThanOrEqual(content.policy.drills.attempts);
    }
    for (const person of new Set(sittings.map(({ play }) => play.opened.person))) {
      const own = sittings.filter(({ play }) => play.opened.person === person);
      const spans = own.map(({ play }) => [play.openedAt, play.end?.at ?? 0] as const).sort(([one], [other]) => one - other);
      for (const [i, [start]] of spans.entries()) expect(start).toBeGreaterThan(spans[i - 1]?.[1] ?? 0);
    }
  });

  test("whoever comes to play finds this month untouched", () => {
    const untouched = colleaguesAt(present.now, timeZone).filter(isUntouched).map(({ id }) => id);
    const thisMonth = sittings.filter(({ play }) => play.opened.period === monthOf(present.now, timeZone));
    expect(thisMonth.filter(({ play }) => untouched.includes(play.opened.person))).toEqual([]);
  });

  test("there is work for the evaluators and the reviewers who sign in", () => {
    const idOf = (account: string) => demonstrationPeople.find((person) => person.account === account)?.id;
    const open = visits.filter(({ deeds }) => !["publish", "close"].includes(deeds.at(-1)?.deed ?? ""));
    const lastDeeds = (account: string) => open.filter(({ evaluatorId }) => evaluatorId === idOf(account)).map(({ deeds }) => deeds.at(-1)?.deed ?? "plan").sort();
    expect(lastDeeds("evaluator")).toEqual(["accept", "offer", "return"]);
    expect(lastDeeds("shopper")).toEqual(["accept", "approve", "offer"]);
    expect(open.filter(({ deeds }) => deeds.at(-1)?.deed === "submit")).toHaveLength(2);
    for (const end of ["decline", "expire", "void", "pass"]) expect(open.filter(({ deeds }) => deeds.at(-1)?.deed === end)).toHaveLength(1);
    const today = dayOf(present.now, timeZone);
    for (const { deeds, dueOn } of open) if (["offer", "accept", "decline"].includes(deeds.at(-1)?.deed ?? "")) expect(dueOn > today).toBe(true);
    const lost = open.find(({ deeds }) => deeds.at(-1)?.deed === "void");
    expect(visits.filter(({ revisitOf }) => revisitOf !== undefined).map(({ revisitOf }) => revisitOf)).toEqual([lost?.visitId]);
  });
});

describe("the past of one moment", () => {
  const present = { now: Date.parse("2026-11-22T05:00:00Z"), timeZone: SHANGHAI };
  const past = pastAt(present);
  const { sittings, visits } = past;
  const told = (past: Past) => canonicalJson([past.sittings.map(({ log }) => log), past.visits.map(({ form, ...visit }) => ({ ...visit, form: form.hash })), past.tasks.map(({ task }) => task.id)]);

  test("is always the same, and another at another moment", () => {
    expect(told(pastAt(present))).toBe(told(past));
    expect(told(pastAt({ ...present, now: present.now + 10 * 24 * 3600_000 }))).not.toBe(told(past));
  });

  test("stays as it was when days go by: what happened has happened", () => {
    const later = pastAt({ ...present, now: Date.parse("2026-11-25T05:00:00Z") });
    const ids = new Set(later.sittings.map(({ play }) => play.opened.sitting));
    expect(sittings.filter(({ play }) => play.opened.period === "2026-10").every(({ play }) => ids.has(play.opened.sitting))).toBe(true);
  });

  test("is played by the engine: every chain holds and every log tells its sitting", () => {
    for (const { log, play, content, columns } of sittings) {
      expect(verifyChain(log, { seq: columns.headSeq, hash: columns.headHash }).ok).toBe(true);
      const replayed = replay(content.scenario.drill, log);
      expect(replayed.ok && canonicalJson(replayed.value)).toBe(canonicalJson(play));
    }
    expect(sittings.some(({ play }) => play.moves.some(({ act }) => act.kind === "silence"))).toBe(true);
    expect(new Set(sittings.map(({ grade }) => grade.outcome)).size).toBeGreaterThanOrEqual(3);
  });

  test("says of every visit what it earns, and of some what was bought: accepted, refused with a reason, and open", () => {
    expect(new Set(visits.map(({ fee }) => fee))).toEqual(new Set([6000, 12_000]));
    const bought = visits.flatMap(({ purchases = [] }) => purchases);
    const outcomes = bought.map(({ decided }) => (decided ? (decided.reason === null ? "accepted" : "refused") : "open"));
    expect(new Set(outcomes)).toEqual(new Set(["accepted", "refused", "open"]));
    for (const { at, decided } of bought) expect(Math.max(at, decided?.at ?? 0)).toBeLessThanOrEqual(present.now);
  });

  test("has no visit with an answer missing", () => {
    for (const { form, deeds } of visits) {
      for (const deed of deeds) if (deed.deed === "submit") expect(missingItems(form.form, deed.answers)).toEqual([]);
    }
  });
});
