import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Shade } from "#app/core/progress/shade.ts";
import { classNames } from "#app/ui/class-names.ts";
import { HEAT } from "#app/ui/heat.ts";
import { useReader } from "#app/words/reader.tsx";

/** Means are in points, shares in per cent; both 0-100. */
export type HeatUnit = "mean" | "share";

export type HeatFigure = {
  readonly value: number;
  /** Of how many observations. */
  readonly n: number;
  readonly shade: Shade;
  /** The observations it is made of. */
  readonly to: string;
};

type CellProps = {
  figure: HeatFigure;
  unit: HeatUnit;
  /** The column, which a phone shows beside the figure. */
  head: ReactNode;
  /** Row and column in words, read aloud before the figure. */
  of: string;
  /** Left out on a phone until its map is asked for everything. */
  spare: boolean;
};

/** One cell: its figure opens into the observations it is made of. */
export function Cell({ figure: { value, n, shade, to }, unit, head, of, spare }: CellProps) {
  const { t, formats } = useReader();
  return (
    <td className={classNames("p-0 lg:border-l lg:border-paper", spare && "max-lg:hidden max-lg:group-has-checked:block")}>
      <Link to={to} className={classNames("flex min-h-11 items-center justify-end gap-1.5 px-2 hover:underline hover:underline-offset-4 max-lg:rounded-box max-lg:border max-lg:border-line lg:min-h-9", HEAT[shade])}>
        <span className="sr-only">{`${of}: `}</span>
        <span aria-hidden className="inline-flex items-center gap-1 text-note font-normal lg:hidden">
          {head}
        </span>
        {unit === "mean" ? formats.tenths(value) : `${formats.whole(value)}%`}
        <span className="text-note font-normal">
          <span aria-hidden>{`n${formats.whole(n)}`}</span>
          <span className="sr-only">{t("figures.over", { count: n })}</span>
        </span>
      </Link>
    </td>
  );
}

/** Nothing was observed; a phone leaves it out. */
export function Empty() {
  const { t } = useReader();
  return (
    <td className="text-center text-quiet max-lg:hidden">
      <span aria-hidden>–</span>
      <span className="sr-only">{t("figures.none")}</span>
    </td>
  );
}
