/**
 * Names that stand in another order than before, as few as explain it: those outside a longest run of names whose order
 * stayed. Names that stand in one of the lists only are left out.
 */
export function movedNames(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const places = new Map(before.map((name, i) => [name, i]));
  const common = after.flatMap((name) => {
    const place = places.get(name);
    return place === undefined ? [] : [{ name, place }];
  });
  const stayed = new Set(longestRise(common).map(({ name }) => name));
  return new Set(common.flatMap(({ name }) => (stayed.has(name) ? [] : [name])));
}

type Standing = { readonly name: string; readonly place: number };

/** A longest part of a list whose places rise; lists of a form are short, so all pairs may be looked at. */
function longestRise(list: readonly Standing[]): readonly Standing[] {
  const ending: (readonly Standing[])[] = [];
  for (const last of list) {
    const before = ending.filter((run) => (run.at(-1)?.place ?? -1) < last.place);
    ending.push([...longest(before), last]);
  }
  return longest(ending);
}

function longest(runs: readonly (readonly Standing[])[]): readonly Standing[] {
  return runs.reduce((best, run) => (run.length > best.length ? run : best), []);
}
