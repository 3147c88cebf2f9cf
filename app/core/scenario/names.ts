/** A set of names as a list in order; equal sets are the same list, so that they compare and look up fast. */
export type Names = readonly string[];

export type NameSets = {
  /** The set with more names, leaving out those that do not matter. */
  add(names: Names, added: readonly string[]): Names;
  /** Its names joined by commas. */
  joined(names: Names): string;
};

/** Sets of the names that matter; each addition is worked out once. */
export function nameSets(matter: ReadonlySet<string>): NameSets {
  const none: Names = [];
  const byText = new Map<string, Names>([["", none]]);
  const texts = new Map<Names, string>([[none, ""]]);
  const grown = new Map<Names, Map<string, Names>>();

  const addOne = (names: Names, name: string): Names => {
    const known = grown.get(names) ?? new Map<string, Names>();
    grown.set(names, known);
    const before = known.get(name);
    if (before) return before;
    const larger = names.includes(name) ? names : [...names, name].sort();
    const text = larger.join();
    const kept = byText.get(text) ?? larger;
    byText.set(text, kept);
    texts.set(kept, text);
    known.set(name, kept);
    return kept;
  };

  return {

    add: (names, added) => added.reduce((set, name) => (matter.has(name) ? addOne(set, name) : set), names),
    joined: (names) => texts.get(names) ?? names.join(),
  };
}
