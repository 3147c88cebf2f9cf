/** A sitting that counts, as far as a gain goes. */
export type Finished = {
  readonly id: string;
  readonly slug: string;
  readonly mode: "practice" | "assessment";
  /** Content hash of the scenario's version. */
  readonly version: string;
  /** When it ended, ms since the epoch. */
  readonly at: number;
  /** 0-100. */
  readonly total: number;
};

/** From the first to the latest sitting of one scenario and mode. */
export type Gain = {
  readonly slug: string;
  readonly mode: Finished["mode"];
  readonly n: number;
  readonly first: Finished;
  readonly latest: Finished;
  /** Latest total less the first, in points; null where there was one sitting only. */
  readonly gain: number | null;
  /** The scenario was another version at the end, so that the two are not quite the same test. */
  readonly changed: boolean;
};

/**
 * The gain in each scenario and mode: total of the latest sitting − total of the first, in points, whatever lies between.
 * One sitting is no gain. Ordered by when each was last played, the latest first.
 * It says what happened, not why: who plays again has also seen the scenario before (Campbell & Stanley 1963, testing effect).
 */
export function gainsOf(finished: readonly Finished[]): Gain[] {
  const groups = new Map<string, Finished[]>();
  for (const one of finished.toSorted(byTime)) {
    const key = `${one.mode} ${one.slug}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  const gains = [...groups.values()].flatMap((group): Gain[] => {
    const [first] = group;
    const latest = group.at(-1);
    if (!first || !latest) return [];
    const { slug, mode } = first;
    const gain = group.length > 1 ? latest.total - first.total : null;
    return [{ slug, mode, n: group.length, first, latest, gain, changed: first.version !== latest.version }];
  });
  return gains.sort((a, b) => -byTime(a.latest, b.latest));
}

function byTime(a: Finished, b: Finished): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}
