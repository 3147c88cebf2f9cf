import { Archive, TriangleAlert } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { Day } from "#app/curriculum/list/day.tsx";
import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { LEVEL_NAMES } from "#app/curriculum/list/level-names.ts";
import type { Figures, ScenarioList } from "#app/curriculum/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** How often a scenario was played to its end. */
type Played = { practice: number; assessment: number };

type Listed = ScenarioList["scenarios"][number];

type ScenarioTableProps = { scenarios: readonly Listed[]; played: Readonly<Record<string, Played>> };

/** One line for each scenario; on a phone the figures stand below its title. */
export function ScenarioTable({ scenarios, played }: ScenarioTableProps) {
  const { t } = useReader();
  return (
    <>
      <table className="w-full border-collapse text-left text-ui">
        <thead className="border-b border-ink text-note text-quiet">
          <tr>
            <th scope="col" className="py-2 pr-4 font-normal">
              {t("scenarios.title")}
            </th>
            <HeadCell>{t("scenarios.version")}</HeadCell>
            <HeadCell>{t("scenarios.setting")}</HeadCell>
            <HeadCell right>{t("scenarios.size")}</HeadCell>
            <HeadCell right>{t("scenarios.figures.configurations")}</HeadCell>
            <HeadCell right>{t("scenarios.figures.gold")}</HeadCell>
            <HeadCell right>{t("scenarios.figures.guess")}</HeadCell>
            <HeadCell right>{t("scenarios.figures.played")}</HeadCell>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <Row key={scenario.slug} scenario={scenario} played={played[scenario.slug] ?? { practice: 0, assessment: 0 }} />
          ))}
        </tbody>
      </table>
      <p className="measure mt-3 text-note text-quiet">{t("scenarios.figures.said")}</p>
    </>
  );
}

function HeadCell({ right = false, children }: { right?: boolean; children: ReactNode }) {
  return (
    <th scope="col" className={HEAD_CELL[right ? "right" : "left"]}>
      {children}
    </th>
  );
}

function Row({ scenario, played }: { scenario: Listed; played: Played }) {
  const { t, read } = useReader();
  const { slug, version, beats, replies, endings, figures } = scenario;
  const setting = `${t(`trade.channel.${scenario.channel}`)} · ${t(`trade.seat.${scenario.seat}`)}`;
  const kind = `${t(`trade.family.${scenario.family}`)} · ${t(`trade.level.${LEVEL_NAMES[scenario.level]}`)}`;
  const told = useFigures(figures);
  return (
    <tr className="border-b border-line align-top">
      <th scope="row" className="py-2 pr-4 font-normal">
        <Link to={paths.scenario(slug)} className="inline-block min-h-6 font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(scenario.title)}
        </Link>
        <span className="block text-note text-quiet">
          {slug}
          <span aria-hidden> · </span>
          <Link to={paths.scenarioStatistics(slug)} aria-label={t("statistics.linkOf", { title: read(scenario.title) })} className="inline-block min-h-6 underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("statistics.link")}
          </Link>
        </span>
        <span className="block text-note text-quiet lg:hidden">
          {[t("scenarios.versionValue", { version }), setting, kind].join(" · ")}
          <br />
          {figures && t("scenarios.figures.line", told)}
          {figures && <br />}
          {t("scenarios.playedBoth", played)}
        </span>
        <Marks scenario={scenario} />
      </th>
      <td className={CELL.left}>
        <Link to={paths.scenarioVersions(slug)} className="inline-block min-h-6 underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("scenarios.versionValue", { version })}
        </Link>
        <Day at={scenario.publishedAt} className="block whitespace-nowrap text-note text-quiet" />
      </td>
      <td className={CELL.left}>
        {setting}
        <span className="block text-note text-quiet">{kind}</span>
      </td>
      <td className={CELL.right}>
        <span aria-hidden>{t("scenarios.sizeValue", { beats, replies, endings })}</span>
        <span className="sr-only">{t("scenarios.sizeSpoken", { beats, replies, endings })}</span>
      </td>
      <td className={CELL.right}>{told.configurations}</td>
      <td className={CELL.right}>{told.gold}</td>
      <td className={CELL.right}>{told.guess}</td>
      <td className={CELL.right}>
        <span aria-hidden>{t("scenarios.figures.playedValue", played)}</span>
        <span className="sr-only">{t("scenarios.playedBoth", played)}</span>
      </td>
    </tr>
  );
}

/** The gate's figures in the reader's numbers. */
function useFigures(figures: Figures | null) {
  const { t, formats } = useReader();
  const lacking = t(figures ? "scenarios.figures.unknown" : "scenarios.figures.wait");
  const { gold, guess, configurations } = figures ?? { gold: null, guess: null, configurations: null };
  const said = (value: number | null, say: (value: number) => string) => (value === null ? lacking : say(value));
  return { gold: said(gold && gold.total, formats.tenths), guess: said(guess, formats.tenths), configurations: said(configurations, formats.whole) };
}

/** What is out of the ordinary. */
function Marks({ scenario: { withdrawn, origin, file, figures } }: { scenario: Listed }) {
  const { t } = useReader();
  const { errors, warnings } = figures ?? { errors: 0, warnings: 0 };
  return (
    <>
      {withdrawn && <Mark icon={Archive} text={t("scenarios.withdrawn")} />}
      {origin === "upload" && <span className="mt-1 block text-note text-quiet">{t("scenarios.uploaded")}</span>}
      {origin === "repository" && file === "refused" && <Mark icon={TriangleAlert} text={t("scenarios.refused")} />}
      {errors + warnings > 0 && <Mark icon={TriangleAlert} text={t("scenarios.figures.faults", { errors, warnings })} />}
    </>
  );
}

function Mark({ icon: Icon, text }: { icon: LucideIcon; text: string }) {
  return (
    <span className="mt-1 flex items-start gap-2 text-note text-warn">
      <Icon aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
      {text}
    </span>
  );
}
