import { TriangleAlert } from "lucide-react";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Day } from "#app/curriculum/list/day.tsx";
import { HEAD_CELL, CELL } from "#app/curriculum/list/cell.ts";
import type { ListedScenario } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

const LEVELS = { 1: "basic", 2: "middle", 3: "advanced" } as const;

/** How often a scenario was played to its end. */
type Played = { practice: number; assessment: number };

type ScenarioTableProps = { scenarios: readonly ListedScenario[]; played: Readonly<Record<string, Played>> };

/** One line for each scenario; on a phone the figures stand below its title. */
export function ScenarioTable({ scenarios, played }: ScenarioTableProps) {
  const { t } = useReader();
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("scenarios.title")}
          </th>
          <HeadCell>{t("scenarios.version")}</HeadCell>
          <HeadCell>{t("scenarios.setting")}</HeadCell>
          <HeadCell>{t("scenarios.level")}</HeadCell>
          <HeadCell right>{t("scenarios.size")}</HeadCell>
          <HeadCell right>{t("scenarios.assessed")}</HeadCell>
          <HeadCell right>{t("scenarios.practised")}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {scenarios.map((scenario) => (
          <Row key={scenario.slug} scenario={scenario} played={played[scenario.slug] ?? { practice: 0, assessment: 0 }} />
        ))}
      </tbody>
    </table>
  );
}

function HeadCell({ right = false, children }: { right?: boolean; children: ReactNode }) {
  return (
    <th scope="col" className={HEAD_CELL[right ? "right" : "left"]}>
      {children}
    </th>
  );
}

function Row({ scenario, played }: { scenario: ListedScenario; played: Played }) {
  const { t, read, formats } = useReader();
  const setting = `${t(`trade.channel.${scenario.channel}`)} · ${t(`trade.seat.${scenario.seat}`)}`;
  const level = t(`trade.level.${LEVELS[scenario.level]}`);
  const { beats, replies, endings } = scenario;
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal">
        <Link to={paths.scenario(scenario.slug)} className="inline-block min-h-6 font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(scenario.title)}
        </Link>
        <span className="block text-note text-quiet">{scenario.slug}</span>
        <span className="block text-note text-quiet lg:hidden">
          {[t("scenarios.versionValue", { version: scenario.version }), setting, level].join(" · ")}
          <br />
          {t("scenarios.sizeSpoken", { beats, replies, endings })}
          <br />
          {t("scenarios.playedBoth", played)}
        </span>
        {scenario.file === "refused" && <Refused />}
      </th>
      <td className={CELL.left}>
        {t("scenarios.versionValue", { version: scenario.version })}
        <Day at={scenario.publishedAt} className="block text-note text-quiet" />
      </td>
      <td className={CELL.left}>{setting}</td>
      <td className={CELL.left}>{level}</td>
      <td className={CELL.right}>
        <span aria-hidden>{t("scenarios.sizeValue", { beats, replies, endings })}</span>
        <span className="sr-only">{t("scenarios.sizeSpoken", { beats, replies, endings })}</span>
      </td>
      <td className={CELL.right}>{formats.whole(played.assessment)}</td>
      <td className={CELL.right}>{formats.whole(played.practice)}</td>
    </tr>
  );
}

function Refused() {
  const { t } = useReader();
  return (
    <span className="mt-1 flex items-start gap-2 text-note text-warn">
      <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      {t("scenarios.refused")}
    </span>
  );
}
