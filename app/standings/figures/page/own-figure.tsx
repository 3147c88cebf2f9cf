import { Link } from "@remix-run/react";
import { LINK } from "#app/standings/figures/page/frame.tsx";
import type { HeatUnit } from "#app/standings/figures/heat/cell.tsx";
import type { Figure } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a column says of a cell where a phone shows no heads. */
export const PHONE_LABEL = "mr-2 text-note text-quiet lg:hidden";

type OwnFigureProps = {
  figure: Figure | null;
  unit: HeatUnit;
  /** Drills or visits; shown on a phone. */
  label: string;
  /** What it is a figure of, read aloud. */
  of: string;
  /** The results it is made of. */
  to: string;
};

/** One of our own figures with how many results it is made of, which it opens into. */
export function OwnFigure({ figure, unit, label, of, to }: OwnFigureProps) {
  const { t, formats } = useReader();
  if (figure === null) return <span role="img" aria-label={t("figures.none")} className="text-quiet max-lg:hidden">–</span>;
  return (
    <Link to={to} aria-label={t("figures.standards.open", { title: of, kind: label })} className={LINK}>
      <span className={PHONE_LABEL}>{label}</span>
      {unit === "mean" ? formats.tenths(figure.value) : `${formats.whole(figure.value)}%`}
      <span className="ml-1 text-note text-quiet">n{formats.whole(figure.n)}</span>
    </Link>
  );
}
