import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";

type Dimension = keyof typeof DIMENSION_LOOK;

type DimensionGridProps = {
  label: string;
  /** In the order in which they are shown. */
  cells: readonly { readonly dimension: Dimension; readonly name: string; readonly figure: string | null; readonly below: ReactNode }[];
  /** Said where there is no figure. */
  without: string;
};

/** The dimensions side by side, each with its mark, its name and one large figure; two to a row on a phone. */
export function DimensionGrid({ label, cells, without }: DimensionGridProps) {
  return (
    <section aria-label={label} className="mt-8 grid grid-cols-2 border-y border-line md:grid-cols-4">
      {cells.map(({ dimension, name, figure, below }, place) => (
        <div
          key={dimension}
          className={classNames(
            "border-line py-4 pr-4",
            place % 2 === 1 && "border-l pl-4",
            place >= 2 && "border-t md:border-t-0",
            place === 2 && "md:border-l md:pl-4",
          )}
        >
          <h2 className="flex items-center gap-2 text-ui">
            <DimensionMark dimension={dimension} />
            {name}
          </h2>
          {figure === null ? (
            <p className="mt-2 text-ui text-quiet">{without}</p>
          ) : (
            <p className={classNames("mt-1 font-serif text-title font-semibold", DIMENSION_LOOK[dimension].ink)}>{figure}</p>
          )}
          {below}
        </div>
      ))}
    </section>
  );
}
