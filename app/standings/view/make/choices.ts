import type { BoardKind } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";
import { reads, seesBranch, type Placed, type Reader } from "#app/standings/reading/reader.ts";
import type { Choices, Option } from "#app/standings/view/board.ts";
import { measuresOf, type Filters } from "#app/standings/view/filters.ts";

/** A branch of the bank, with its region. */
export type Site = { readonly id: string; readonly regionId: string; readonly name: Text; readonly region: Text };

/** The branches a reader may ask a board for. */
export function sitesFor(me: Reader, kind: BoardKind, sites: readonly Site[]): Site[] {
  return sites.filter(({ id, regionId }) => {
    const place = { branchId: id, regionId };
    return kind === "people" ? reads(me, place) : seesBranch(me, place);
  });
}

/** Whether an address asks for a region and a branch the reader may ask for. */
export function mayAsk(open: readonly Site[], { region, branch }: Filters): boolean {
  return (region === null || open.some(({ regionId }) => regionId === region)) && (branch === null || open.some(({ id }) => id === branch));
}

/** What the form of a board offers; where only one thing could be chosen, nothing is. */
export function choicesOf(
  kind: BoardKind,
  { present, quarters }: Pick<Choices, "present" | "quarters">,
  open: readonly Site[],
  places: readonly Placed[],
): Choices {
  const regions = new Map(open.map(({ regionId, region }) => [regionId, region]));
  const posts = new Set(places.flatMap(({ post }) => (post === null ? [] : [post])));
  const several = <T>(list: readonly T[]): readonly T[] => (list.length > 1 ? list : []);
  return {
    present,
    quarters: quarters.filter((quarter) => quarter !== present),
    measures: measuresOf(kind),
    regions: several([...regions].map(([value, name]): Option => ({ value, name }))),
    branches: kind === "people" ? several(open.map(({ id, name }): Option => ({ value: id, name }))) : [],
    posts: several([...posts].sort()),
  };
}
