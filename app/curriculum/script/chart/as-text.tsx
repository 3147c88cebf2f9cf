import { chartOf } from "#app/core/scenario/chart/chart.ts";
import { aboutOf, wayLabel } from "#app/core/scenario/chart/label.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { placeAnchor } from "#app/curriculum/script/anchors.ts";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { chartWords } from "#app/words/chart-words.ts";
import { useReader } from "#app/words/reader.tsx";

const LINK = "inline-block min-h-6 underline decoration-line underline-offset-4 hover:decoration-ink";

/** The chart for those who do not see it, or would rather read: every place and where each reply leads from there. */
export function ChartAsText({ scenario }: { scenario: Scenario }) {
  const { t, language } = useReader();
  const words = chartWords(language);
  const { nodes, ways } = chartOf(scenario);
  return (
    <details id="chart-as-text" className="group mt-3">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
        <FoldSign />
        {t("scenarios.chart.asText")}
      </summary>
      <ol className="mt-2 border-t border-line text-ui">
        {nodes.map((node) => (
          <li key={node.id} className="border-b border-line py-2">
            <p>
              <a href={`#${placeAnchor(scenario, node.id)}`} className={`font-semibold ${LINK}`}>
                {node.id}
              </a>{" "}
              <span className="text-quiet">{aboutOf(node, words)}</span>
            </p>
            <ul className="text-note text-quiet">
              {ways
                .filter(({ from }) => from === node.id)
                .map((way) => (
                  <li key={way.to}>
                    {t("scenarios.chart.leads", { moves: wayLabel(way, scenario.beats[way.from]?.replies ?? [], words) })}
                    <a href={`#${placeAnchor(scenario, way.to)}`} className={LINK}>
                      {way.to}
                    </a>
                  </li>
                ))}
              {"ending" in node && <li>{t("scenarios.chart.end")}</li>}
            </ul>
          </li>
        ))}
      </ol>
    </details>
  );
}
