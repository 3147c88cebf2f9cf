import type { FormChange, FormPlace, FormValue } from "#app/core/form/difference/change.ts";
import { movedNames } from "#app/core/form/difference/moved.ts";
import { FORM, HEAD, MEASURE, OPTION, SECTION, type Compared } from "#app/core/form/difference/parts.ts";
import type { Form, Item, Option, Section } from "#app/core/form/form.ts";
import { gravest, type Grade } from "#app/core/scenario/difference/change.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import type { Text } from "#app/core/text/text.ts";

/**
 * What changed from one version of a form to another; the whole is as grave as its gravest change, null where nothing
 * did. `cosmetic`: words, hints and order; `scoring`: what answers are worth, and when they count; `structural`: what is
 * asked. Scores of two versions compare only across cosmetic changes.
 */
export type FormDifference = { readonly changes: readonly FormChange[]; readonly grade: Grade | null };

/**
 * The difference of two versions of one form by what they mean, not by their lines: the form first, then what went, then
 * section by section what came, moved or changed. Things are the same by their ids, items wherever in the form they
 * stand. Where the texts differ and mean the same, it is their layout.
 */
export function formDifference(before: Form, after: Form): FormDifference {
  const [was, is] = [placesIn(before), placesIn(after)];
  const changes = [
    ...compared({ kind: "form" }, FORM, before, after),
    ...gone(was, is),
    ...after.sections.flatMap((section, s) => [
      ...ofSection(before.sections, after.sections, s),
      ...section.items.flatMap((item) => ofItem(item.id, was, is)),
    ]),
  ];
  const found = changes.length === 0 && before.hash !== after.hash ? [LAYOUT] : changes;
  return { changes: found, grade: gravest(found.map(({ grade }) => grade)) };
}

const LAYOUT: FormChange = { place: { kind: "form" }, part: "layout", grade: "cosmetic", before: null, after: null };

/** Where each item of a form stands; `ids` are those of its section, in order. */
type Standing = { readonly item: Item; readonly section: string; readonly number: number; readonly ids: readonly string[] };
type Standings = { readonly sections: readonly Section[]; readonly items: ReadonlyMap<string, Standing> };

function placesIn({ sections }: Form): Standings {
  const items = sections.flatMap(({ id: section, items: own }) =>
    own.map((item, i): [string, Standing] => [item.id, { item, section, number: i + 1, ids: own.map(({ id }) => id) }]),
  );
  return { sections, items: new Map(items) };
}

const text = (said: Text): FormValue => ({ kind: "text", text: said });
const position = (section: string | null, number: number): FormValue => ({ kind: "position", section, number });
const placeOf = ({ item, section }: Standing): FormPlace => ({ kind: "item", id: item.id, section });

/** A section holds nothing by itself: that it came or went only tells how the items are laid out. */
function gone(was: Standings, is: Standings): FormChange[] {
  const sections = was.sections.filter(({ id }) => is.sections.every((other) => other.id !== id));
  const items = [...was.items.values()].filter(({ item }) => !is.items.has(item.id));
  return [
    ...sections.map(({ id, title }): FormChange => ({ place: { kind: "section", id }, part: "itself", grade: "cosmetic", before: text(title), after: null })),
    ...items.map((standing): FormChange => ({ place: placeOf(standing), part: "itself", grade: "structural", before: text(standing.item.question), after: null })),
  ];
}

function ofSection(was: readonly Section[], is: readonly Section[], s: number): FormChange[] {
  const section = is[s];
  if (!section) return [];
  const place: FormPlace = { kind: "section", id: section.id };
  const at = was.findIndex(({ id }) => id === section.id);
  const old = was[at];
  if (!old) return [{ place, part: "itself", grade: "cosmetic", before: null, after: text(section.title) }];
  const moved = movedNames(idsOf(was), idsOf(is)).has(section.id);
  return [...(moved ? [move(place, position(null, at + 1), position(null, s + 1))] : []), ...compared(place, SECTION, old, section)];
}

function ofItem(id: string, was: Standings, is: Standings): FormChange[] {
  const [before, after] = [was.items.get(id), is.items.get(id)];
  if (!after) return [];
  const place = placeOf(after);
  if (!before) return [{ place, part: "itself", grade: "structural", before: null, after: text(after.item.question) }];
  const moved = before.section !== after.section || movedNames(before.ids, after.ids).has(id);
  return [
    ...(moved ? [move(place, position(before.section, before.number), position(after.section, after.number))] : []),
    ...compared(place, HEAD, before.item, after.item),
    ...(before.item.kind === after.item.kind ? ofMeasure(place, before.item, after) : []),
  ];
}

function ofMeasure(place: FormPlace, before: Item, { item: after, section }: Standing): FormChange[] {
  const options = (item: Item) => (item.kind === "choice" ? item.options : []);
  const placed = (id: string): FormPlace => ({ kind: "option", id, item: after.id, section });
  return [...compared(place, MEASURE, before, after), ...ofOptions(placed, options(before), options(after))];
}

function ofOptions(placed: (id: string) => FormPlace, was: readonly Option[], is: readonly Option[]): FormChange[] {
  const itself = (id: string, [before, after]: readonly [FormValue | null, FormValue | null]): FormChange => {
    return { place: placed(id), part: "itself", grade: "structural", before, after };
  };
  const moved = movedNames(idsOf(was), idsOf(is));
  const left = was.filter(({ id }) => is.every((other) => other.id !== id));
  return [
    ...left.map((option) => itself(option.id, [text(option.text), null])),
    ...is.flatMap((option, i) => {
      const at = was.findIndex(({ id }) => id === option.id);
      const old = was[at];
      if (!old) return [itself(option.id, [null, text(option.text)])];
      const place = placed(option.id);
      return [...(moved.has(option.id) ? [move(place, position(null, at + 1), position(null, i + 1))] : []), ...compared(place, OPTION, old, option)];
    }),
  ];
}

const idsOf = (things: readonly { readonly id: string }[]): readonly string[] => things.map(({ id }) => id);

/** Nothing hangs on the order: conditions name their items, and scores are sums. */
function move(place: FormPlace, before: FormValue, after: FormValue): FormChange {
  return { place, part: "position", grade: "cosmetic", before, after };
}

function compared<T>(place: FormPlace, parts: readonly Compared<T>[], before: T, after: T): FormChange[] {
  return parts.flatMap(({ part, grade, value }) => {
    const [was, is] = [value(before), value(after)];
    return canonicalJson(was) === canonicalJson(is) ? [] : [{ place, part, grade, before: was, after: is }];
  });
}
