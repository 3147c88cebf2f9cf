import { chartOf, type ChartNode } from "#app/core/scenario/chart/chart.ts";
import { aboutOf, cut, kindOf } from "#app/core/scenario/chart/label.ts";
import type { ChartWords } from "#app/core/scenario/chart/words.ts";
import { PHASES, type Scenario } from "#app/core/scenario/scenario.ts";

const COLUMNS = 60;

/** A scenario as a Mermaid flowchart: a frame for each phase, beats and endings, and ways with the ids of their replies. */
export function mermaidOf(scenario: Scenario, words: ChartWords): string {
  const { nodes, ways } = chartOf(scenario);
  // Ids of a scenario may be words of Mermaid's own, such as "end".
  const names = new Map(nodes.map(({ id }, i) => [id, `n${i}`]));
  const box = (node: ChartNode) => {
    const text = `${node.id}<br/>${escaped(cut(aboutOf(node, words), COLUMNS))}`;
    return "beat" in node ? `${names.get(node.id)}["${text}"]` : `${names.get(node.id)}(["${text}<br/>${escaped(kindOf(node, words))}"])`;
  };
  const frames = PHASES.flatMap((phase) => {
    const inside = nodes.filter((node) => "beat" in node && node.beat.phase === phase);
    return inside.length === 0 ? [] : [`  subgraph ${phase}["${escaped(words.phase[phase])}"]`, ...inside.map((node) => `    ${box(node)}`), "  end"];
  });
  const arrows = ways.map(({ from, to, replies, silence }) => {
    const said = replies.map(({ id, critical }) => (critical === null ? id : `${id} (${words.critical})`));
    const label = [...said, ...(silence ? [words.silence] : [])].map(escaped).join("<br/>");
    return `  ${names.get(from)} ${replies.length > 0 ? "-->" : "-.->"}|"${label}"| ${names.get(to)}`;
  });
  const endings = nodes.filter((node) => "ending" in node).map((node) => `  ${box(node)}`);
  return ["flowchart TD", ...frames, ...endings, ...arrows, ""].join("\n");
}

function escaped(text: string): string {
  return text.replaceAll("#", "#35;").replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll(">", "#gt;");
}
