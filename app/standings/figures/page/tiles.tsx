import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { LINK } from "#app/standings/figures/page/frame.tsx";
import type { Covered, Plans, RedLines } from "#app/standings/figures/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** How much was covered, which red lines were crossed, how plans stand: a figure each, with what it is of. */
export function CoveredTiles({ view: { covered, redLines, plans } }: { view: { covered: Covered; redLines: RedLines; plans: Plans } }) {
  const { t, formats } = useReader();
  const of = (part: number, all: number) => t("figures.of", { part: formats.whole(part), all: formats.whole(all) });
  const failed = (redLines.drills?.failed ?? 0) + (redLines.visits?.failed ?? 0);
  const n = (redLines.drills?.n ?? 0) + (redLines.visits?.n ?? 0);
  return (
    <dl className="mt-6 grid grid-cols-2 gap-x-8 gap-y-5 border-t border-ink pt-4 lg:grid-cols-4">
      <Tile name={t("figures.tile.drilled")} value={of(covered.people.drilled, covered.people.all)} />
      <Tile name={t("figures.tile.visited")} value={of(covered.branches.visited, covered.branches.all)} />
      <Tile name={t("figures.tile.redLines")} value={formats.whole(failed)} said={t("figures.tile.redLinesOf", { count: n })} alarm={failed > 0} />
      <Tile name={t("figures.tile.plans")} value={formats.whole(plans.open)} said={t("figures.tile.plansOf", { overdue: plans.overdue, relapsed: plans.relapsed, waiting: plans.waiting })} alarm={plans.overdue + plans.relapsed > 0}>
        <Link to={paths.actions()} className={`${LINK} text-note`}>
          {t("figures.tile.plansSee")}
        </Link>
      </Tile>
    </dl>
  );
}

function Tile({ name, value, said, alarm = false, children }: { name: string; value: string; said?: string; alarm?: boolean; children?: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-note text-quiet">{name}</dt>
      <dd>
        <span className={`font-serif text-title font-semibold ${alarm ? "text-warn" : ""}`}>{value}</span>
        {said !== undefined && <span className="block text-note text-quiet">{said}</span>}
        {children}
      </dd>
    </div>
  );
}
