import { LINE, PAD, type Drawing, type DrawnBox, type DrawnWay } from "#app/core/scenario/chart/drawing.ts";
import type { Outcome, Scenario } from "#app/core/scenario/scenario.ts";
import { placeAnchor } from "#app/curriculum/script/anchors.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type DrawnProps = { drawing: Drawing; scenario: Scenario; zoom: number };

/** The drawing itself, in the colours of the page; every box leads to its place in the script. */
export function Drawn({ drawing: { width, height, boxes, ways }, scenario, zoom }: DrawnProps) {
  const { t } = useReader();
  return (
    <svg
      width={(width * zoom) / 100}
      height={(height * zoom) / 100}
      viewBox={`0 0 ${width} ${height}`}
      role="group"
      aria-label={t("scenarios.chart.title")}
      fontSize={12}
      className="mx-auto block max-w-none"
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto">
          <path d="M0 0 8 4 0 8Z" className="fill-edge" />
        </marker>
      </defs>
      <g aria-hidden>
        {ways.map((way) => (
          <Way key={`${way.from} ${way.to}`} way={way} />
        ))}
      </g>
      {boxes.map((box) => (
        <Box key={box.id} box={box} to={`#${placeAnchor(scenario, box.id)}`} />
      ))}
    </svg>
  );
}

function Way({ way: { curve, label, x, y, silent, gold } }: { way: DrawnWay }) {
  return (
    <>
      <path
        d={curve}
        fill="none"
        strokeWidth={gold ? 2.5 : 1}
        strokeDasharray={silent ? "4 4" : undefined}
        markerEnd="url(#arrow)"
        className={gold ? "stroke-good" : "stroke-edge"}
      />
      <text x={x} y={y} textAnchor="middle" fontSize={11} strokeWidth={4} paintOrder="stroke" className="fill-ink stroke-paper">
        {label}
      </text>
    </>
  );
}

/** A line at the edge says at a glance how an ending is; its word says it too. */
const OUTCOME_EDGE: Record<Outcome, string> = {
  resolved: "stroke-good",
  "partly-resolved": "stroke-edge",
  lost: "stroke-warn",
  breach: "stroke-seal",
};

function Box({ box: { x, y, width, height, outcome, lines }, to }: { box: DrawnBox; to: string }) {
  const [name, kind, ...said] = lines;
  return (
    <a href={to} aria-label={[name, kind].join(" · ")} className="group">
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx={outcome === null ? 4 : 16}
        strokeWidth={outcome === null ? 1 : 2}
        className={classNames("fill-sheet group-hover:stroke-ink", outcome === null ? "stroke-edge" : OUTCOME_EDGE[outcome])}
      />
      <text x={x + PAD} y={lineAt(y, 0)} fontWeight={600} className="fill-ink group-hover:underline">
        {name}
      </text>
      <text x={x + PAD} y={lineAt(y, 1)} className="fill-quiet">
        {kind}
      </text>
      {said.map((line, i) => (
        <text key={i} x={x + PAD} y={lineAt(y, i + 2)} className="fill-ink">
          {line}
        </text>
      ))}
    </a>
  );
}

function lineAt(top: number, line: number): number {
  return top + PAD + LINE * (line + 1) - 5;
}
