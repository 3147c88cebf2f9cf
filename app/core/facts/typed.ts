import type { Fact, Measured, Unit } from "#app/core/facts/fact.ts";
import { factOf, faultsOf } from "#app/core/facts/parse.ts";
import { factShape } from "#app/core/facts/shape.ts";

/** What somebody types to change a fact. A name is typed in two languages, any other value once, in `value`. */
export const FACT_FIELDS = ["value", "valueZh", "valueEn", "until", "ownerZh", "ownerEn", "basisZh", "basisEn"] as const;
export type FactField = (typeof FACT_FIELDS)[number];
export type TypedFact = Readonly<Partial<Record<FactField, string>>>;

/** Why a field cannot be taken; the code has a sentence among the problems. */
export type FieldFault = { readonly field: FactField; readonly code: string };

export type ReadFact = { readonly ok: true; readonly fact: Fact } | { readonly ok: false; readonly faults: readonly FieldFault[] };

/** The longest that any field may be. */
const MOST_TYPED = 300;

/** The fact of that unit and name that was typed, or what is wrong at which field. Nothing is guessed. */
export function readTypedFact(key: string, { unit, name }: Pick<Fact, "unit" | "name">, typed: TypedFact): ReadFact {
  const said = (field: FactField) => (typed[field] ?? "").normalize("NFKC").trim();
  const long = FACT_FIELDS.filter((field) => said(field).length > MOST_TYPED);
  const missing = requiredOf(unit).filter((field) => said(field) === "");
  const half = (said("basisZh") === "") === (said("basisEn") === "") ? [] : [said("basisZh") === "" ? "basisZh" : "basisEn"] as const;
  const faults: FieldFault[] = [
    ...long.map((field) => ({ field, code: "fact-long" })),
    ...missing.map((field) => ({ field, code: "fact-missing" })),
    ...half.map((field) => ({ field, code: "fact-one-language" })),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const basis = said("basisZh") === "" ? {} : { basis: { zh: said("basisZh"), en: said("basisEn") } };
  const owner = { zh: said("ownerZh"), en: said("ownerEn") };
  const fitted = factShape.safeParse({ ...measuredOf(unit, said), name, until: said("until"), owner, ...basis });
  if (!fitted.success) return { ok: false, faults: [{ field: "value", code: NUMBERS.has(unit) ? "fact-number" : "fact-missing" }] };
  const found = faultsOf(key, fitted.data, []).map(({ code, path }) => ({ field: fieldAt(path, unit), code }));
  return found.length > 0 ? { ok: false, faults: found } : { ok: true, fact: factOf(fitted.data) };
}

/** A fact as it is typed again. */
export function typedOf({ until, owner, basis, ...measured }: Fact): TypedFact {
  const value =
    measured.unit === "name" ? { valueZh: measured.value.zh, valueEn: measured.value.en } : { value: String(measured.value) };
  return { ...value, until, ownerZh: owner.zh, ownerEn: owner.en, basisZh: basis?.zh ?? "", basisEn: basis?.en ?? "" };
}

const NUMBERS: ReadonlySet<Unit> = new Set(["percent-a-year", "percent-a-day", "percent", "cny", "days", "working-days"]);

function requiredOf(unit: Unit): FactField[] {
  const values: FactField[] = unit === "name" ? ["valueZh", "valueEn"] : ["value"];
  return [...values, "until", "ownerZh", "ownerEn"];
}

/** A number as people write it: 1,000 and 0.05 and 0.05%, but not 5万. */
function measuredOf(unit: Unit, said: (field: FactField) => string): { unit: Unit; value: Measured["value"] } {
  if (unit === "name") return { unit, value: { zh: said("valueZh"), en: said("valueEn") } };
  if (!NUMBERS.has(unit)) return { unit, value: said("value") };
  const digits = said("value").replaceAll(",", "").replace(/\s?%$/, "");
  return { unit, value: /^\d+(?:\.\d+)?$/.test(digits) ? Number(digits) : NaN };
}

function fieldAt([part, language]: readonly (string | number)[], unit: Unit): FactField {
  if (part === "until") return "until";
  const capital = language === "en" ? "En" : "Zh";
  if (part === "owner" || part === "basis") return `${part}${capital}`;
  return unit === "name" ? `value${capital}` : "value";
}
