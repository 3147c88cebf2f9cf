import { fenIn, yuanOf } from "#app/core/money/yuan.ts";
import { BUDGET_RULES, UNITS, type Rule, type Tier, type Unit, type Way } from "#app/core/incentives/rule/rule.ts";
import { SHARES } from "#app/core/standings/board.ts";
import { measuresOf } from "#app/core/standings/measures.ts";

/** What was typed into the editor, field by field; a box that is not ticked is absent. */
export type TypedRule = Readonly<Record<string, string>>;

export const WAYS = ["band", "threshold", "improvement", "percentile", "place"] as const;
/** So many tiers can be typed. */
export const TIERS = 6;
/** Far more than any budget, in fen; added up it stays a whole number. */
const MOST_FEN = 100_000_000_000_000;

export const POST = "post:";
export const REGION = "region:";

/** A rule out of what was typed, or the fields that cannot be read. What it says is judged by `checkRule`. */
export function ruleTyped(typed: TypedRule): { readonly ok: true; readonly rule: Rule } | { readonly ok: false; readonly fields: readonly string[] } {
  const wrong = new Set<string>();
  const text = (name: string) => (typed[name] ?? "").trim();
  const wanted = <T>(name: string, value: T | undefined, instead: T): T => {
    if (value === undefined) wrong.add(name);
    return value ?? instead;
  };
  const whole = (name: string) => wanted(name, wholeIn(text(name)), 0);
  const unit = wanted("unit", UNITS.find((each) => each === text("unit")), "points");
  const amount = (name: string) => wanted(name, amountIn(unit, text(name)), 0);
  const orNull = <T>(name: string, read: (name: string) => T): T | null => (text(name) === "" ? null : read(name));
  const total = orNull("budget", amount);
  const rule: Rule = {
    title: { zh: text("titleZh"), en: text("titleEn") },
    unit,
    gift: unit === "gift" ? { zh: text("giftZh"), en: text("giftEn") } : null,
    of: wanted("of", boardIn(text("of")), { board: "people", measure: "total" }),
    eligible: { posts: ticked(typed, POST), regions: ticked(typed, REGION), observations: whole("observations"), noRedLine: typed["redLine"] === "on" },
    way: wayTyped(typed, { text, whole, amount, wanted }),
    cap: orNull("cap", amount),
    budget: total === null ? null : { total, rule: wanted("budgetRule", BUDGET_RULES.find((each) => each === text("budgetRule")), "pro-rata") },
    pool: typed["pool"] === "on" ? { least: whole("poolLeast"), most: whole("poolMost") } : null,
    basis: text("basis") === "" ? null : text("basis"),
  };
  return wrong.size === 0 ? { ok: true, rule } : { ok: false, fields: [...wrong] };
}

type Reading = {
  readonly text: (name: string) => string;
  readonly whole: (name: string) => number;
  readonly amount: (name: string) => number;
  readonly wanted: <T>(name: string, value: T | undefined, instead: T) => T;
};

function wayTyped(typed: TypedRule, { text, whole, amount, wanted }: Reading): Way {
  const by = wanted("by", WAYS.find((each) => each === text("by")), "band");
  const rows = Array.from({ length: TIERS }, (_, i) => ({ step: `step${i}`, amount: `amount${i}` })).filter((row) => text(row.step) !== "" || text(row.amount) !== "");
  const tiers = <Step>(read: (name: string) => Step): Tier<Step>[] => rows.map((row) => ({ ...read(row.step), amount: amount(row.amount) }));
  switch (by) {
    case "band":
      return { by, certainty: whole("certainty"), tiers: tiers((name) => ({ share: wanted(name, SHARES.find((share) => String(share) === text(name)), 10) })) };
    case "threshold":
      return { by, tiers: tiers((name) => ({ least: wanted(name, tenthsIn(text(name)), 0) })) };
    case "improvement":
      return { by, tiers: tiers((name) => ({ rise: wanted(name, tenthsIn(text(name)), 0) })) };
    case "percentile":
      return { by, tiers: tiers((name) => ({ top: whole(name) })) };
    case "place":
      return { by, tiers: tiers((name) => ({ to: whole(name) })) };
  }
}

/** The fields an editor begins with. */
export function fieldsOf(rule: Rule): TypedRule {
  const { title, unit, gift, of, eligible, way, cap, budget, pool, basis } = rule;
  const fields: Record<string, string> = {
    titleZh: title.zh, titleEn: title.en, unit, giftZh: gift?.zh ?? "", giftEn: gift?.en ?? "", of: `${of.board}:${of.measure}`,
    observations: String(eligible.observations), by: way.by, certainty: way.by === "band" ? String(way.certainty) : "75",
    cap: cap === null ? "" : amountText(unit, cap), budget: budget === null ? "" : amountText(unit, budget.total), budgetRule: budget?.rule ?? "pro-rata",
    poolLeast: String(pool?.least ?? 0), poolMost: String(pool?.most ?? 40), basis: basis ?? "",
  };
  if (eligible.noRedLine) fields["redLine"] = "on";
  if (pool !== null) fields["pool"] = "on";
  for (const post of eligible.posts) fields[`${POST}${post}`] = "on";
  for (const region of eligible.regions) fields[`${REGION}${region}`] = "on";
  for (const [i, step] of stepTexts(way).entries()) fields[`step${i}`] = step;
  for (const [i, { amount }] of way.tiers.entries()) fields[`amount${i}`] = amountText(unit, amount);
  return fields;
}

/** The thresholds of a way as they are typed. */
export function stepTexts(way: Way): string[] {
  switch (way.by) {
    case "band":
      return way.tiers.map(({ share }) => String(share));
    case "threshold":
      return way.tiers.map(({ least }) => tenthsText(least));
    case "improvement":
      return way.tiers.map(({ rise }) => tenthsText(rise));
    case "percentile":
      return way.tiers.map(({ top }) => String(top));
    case "place":
      return way.tiers.map(({ to }) => String(to));
  }
}

/** An amount as it is typed: money in yuan, the rest in whole pieces; undefined where it cannot be read. A minus sign is read where `signed`. */
export function amountIn(unit: Unit, typed: string, signed = false): number | undefined {
  const text = typed.trim();
  if (signed && /^[-−]/.test(text)) {
    const below = amountIn(unit, text.slice(1));
    return below === undefined ? undefined : -below;
  }
  if (unit !== "fen") return wholeIn(text);
  const fen = fenIn(text, MOST_FEN);
  return fen.ok ? fen.value : undefined;
}

export function amountText(unit: Unit, amount: number): string {
  return unit === "fen" ? yuanOf(amount) : String(amount);
}

function wholeIn(text: string): number | undefined {
  return /^\d{1,13}$/.test(text) ? Number(text) : undefined;
}

function tenthsIn(text: string): number | undefined {
  const [, whole, tenth = "0"] = /^(\d{1,4})(?:\.(\d))?$/.exec(text) ?? [];
  return whole === undefined ? undefined : Number(whole) * 10 + Number(tenth);
}

function tenthsText(tenths: number): string {
  return tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

function ticked(typed: TypedRule, prefix: string): string[] {
  return Object.keys(typed).flatMap((name) => (name.startsWith(prefix) && typed[name] === "on" ? [name.slice(prefix.length)] : [])).sort();
}

function boardIn(text: string): Rule["of"] | undefined {
  const [kind, named] = text.split(":");
  const board = (["people", "branches"] as const).find((each) => each === kind);
  const measure = board && measuresOf(board).find((each) => each === named);
  return board && measure && { board, measure };
}
