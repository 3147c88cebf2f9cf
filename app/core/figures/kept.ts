/** What one result says of a standard: how much was at stake under it (above 0), and how much of that was kept. */
export type StandardShare = { readonly standard: string; readonly possible: number; readonly kept: number };

/** Stakes under standards, summed; ordered by standard, without those under which nothing was at stake. */
export class Stakes {
  readonly #sums = new Map<string, { possible: number; kept: number }>();

  add(standard: string, possible: number, kept: number): void {
    const sum = this.#sums.get(standard) ?? { possible: 0, kept: 0 };
    this.#sums.set(standard, { possible: sum.possible + possible, kept: sum.kept + kept });
  }

  /** Nothing was kept of it, whatever was won besides. `stake`: what counts as lost where nothing else was at stake. */
  forfeit(standard: string, stake: number): void {
    const possible = this.#sums.get(standard)?.possible ?? 0;
    this.#sums.set(standard, { possible: possible > 0 ? possible : stake, kept: 0 });
  }

  shares(): StandardShare[] {
    const all = [...this.#sums].filter(([, { possible }]) => possible > 0).map(([standard, { possible, kept }]) => ({ standard, possible, kept: Math.min(possible, Math.max(0, kept)) }));
    return all.sort((a, b) => (a.standard < b.standard ? -1 : 1));
  }
}
