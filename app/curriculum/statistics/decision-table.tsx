import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { BeatStatistics } from "#app/core/items/item.ts";
import { FEWEST } from "#app/core/items/measured.ts";
import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { beatAnchor } from "#app/curriculum/script/anchors.ts";
import { useFigures } from "#app/curriculum/statistics/figures.ts";
import { Flags } from "#app/curriculum/statistics/flags.tsx";
import { Shares } from "#app/curriculum/statistics/shares.tsx";
import type { DecisionView } from "#app/curriculum/statistics/view.ts";
import { useReader } from "#app/words/reader.tsx";

const COLUMNS = ["people", "difficulty", "discrimination", "time", "left"] as const;

type DecisionTableProps = { decisions: readonly DecisionView[]; /** Address of the script. */ script: string };

/** The decisions in the order of the scenario; on a phone the figures stand below the customer's line. */
export function DecisionTable({ decisions, script }: DecisionTableProps) {
  const { t } = useReader();
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("statistics.decision")}
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={HEAD_CELL.right}>
              {t(`statistics.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {decisions.map((decision) => (
        <tbody key={decision.statistics.beat} className="border-b border-line">
          <Decision decision={decision} script={script} />
        </tbody>
      ))}
    </table>
  );
}

function Decision({ decision, script }: { decision: DecisionView; script: string }) {
  const { t } = useReader();
  const { statistics, replies } = decision;
  if (statistics.people === null) {
    return (
      <tr className="align-top">
        <Name decision={decision} script={script}>
          <span className="block text-note text-quiet">{t("statistics.untold", { fewest: FEWEST })}</span>
        </Name>
        {COLUMNS.map((column) => (
          <td key={column} className={CELL.right} />
        ))}
      </tr>
    );
  }
  return (
    <>
      <Row decision={decision} statistics={statistics} script={script} />
      <tr>
        <td colSpan={COLUMNS.length + 1} className="pb-4">
          <Shares statistics={statistics} replies={replies} />
        </td>
      </tr>
    </>
  );
}

function Row({ decision, statistics, script }: { decision: DecisionView; statistics: BeatStatistics; script: string }) {
  const { t } = useReader();
  const told = useTold(statistics);
  const line = COLUMNS.map((column) => (column === "people" ? told.people.value : t("statistics.named", { name: t(`statistics.${column}`), value: told[column].value })));
  return (
    <tr className="align-top">
      <Name decision={decision} script={script}>
        <span className="block text-note text-quiet lg:hidden">{line.join(t("statistics.dot"))}</span>
        <Flags statistics={statistics} />
      </Name>
      {COLUMNS.map((column) => (
        <td key={column} className={`${CELL.right} whitespace-nowrap`}>
          {told[column].value}
          {told[column].note && <span className="block text-note text-quiet">{told[column].note}</span>}
        </td>
      ))}
    </tr>
  );
}

/** Which decision it is; leads to its place in the script. */
function Name({ decision: { phase, line, statistics }, script, children }: { decision: DecisionView; script: string; children: ReactNode }) {
  const { t, read } = useReader();
  return (
    <th scope="row" className="py-3 font-normal lg:pr-4">
      <Link to={`${script}#${beatAnchor(statistics.beat)}`} className="inline-block min-h-6 font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
        {statistics.beat}
      </Link>
      <span className="text-note text-quiet"> · {t(`trade.phase.${phase}`)}</span>
      <span className="measure line-clamp-2 block text-note text-quiet">{read(line)}</span>
      {children}
    </th>
  );
}

type Told = Record<(typeof COLUMNS)[number], { value: string; note?: string }>;

function useTold({ people, difficulty, discrimination, time, left }: BeatStatistics): Told {
  const { t, formats } = useReader();
  const { percent, share, correlation } = useFigures();
  const { best, points } = discrimination;
  const span = time && t("statistics.timeSpan", { lower: formats.duration(time.lower), upper: formats.duration(time.upper) });
  return {
    people: { value: t("statistics.peopleValue", { count: people }) },
    difficulty: { value: share(difficulty) },
    discrimination: { value: correlation(best), ...(points.value === null ? {} : { note: t("statistics.byPoints", { value: correlation(points) }) }) },
    time: time ? { value: formats.duration(time.median), note: span ?? "" } : { value: t("statistics.lacking.too-few") },
    left: { value: left === 0 ? percent(0) : t("statistics.leftValue", { share: percent(left / people), count: left }) },
  };
}
