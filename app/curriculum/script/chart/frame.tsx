import { Link, useSearchParams } from "@remix-run/react";
import { Minus, Plus } from "lucide-react";
import { useMemo, useRef, useState } from "react";
import type { KeyboardEvent, MouseEvent } from "react";
import { drawingOf } from "#app/core/scenario/chart/drawing.ts";
import type { Scenario } from "#app/core/scenario/scenario.ts";
import { ChartAsText } from "#app/curriculum/script/chart/as-text.tsx";
import { Drawn } from "#app/curriculum/script/chart/drawn.tsx";
import { useCentred } from "#app/curriculum/script/chart/use-centred.ts";
import { nearestZoom, ZOOMS } from "#app/curriculum/script/chart/zoom.ts";
import type { GoldStep } from "#app/curriculum/view.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { chartWords } from "#app/words/chart-words.ts";
import { useReader } from "#app/words/reader.tsx";

type ChartFrameProps = { scenario: Scenario; gold: readonly GoldStep[] };

/** The scenario as a drawing that scrolls and zooms, with its text beside it. Zoom stands in the address, so it works without scripts. */
export function ChartFrame({ scenario, gold }: ChartFrameProps) {
  const { t, language } = useReader();
  const [address] = useSearchParams();
  const [zoom, setZoom] = useState(() => nearestZoom(Number(address.get("zoom"))));
  const drawing = useMemo(() => drawingOf(scenario, chartWords(language), new Set(gold.map(({ reply }) => reply))), [scenario, language, gold]);
  const frame = useRef<HTMLDivElement>(null);
  useCentred(frame, zoom, drawing.boxes.find(({ id }) => id === scenario.start));
  const press = (event: KeyboardEvent) => {
    const next = KEYS[event.key]?.(zoom);
    if (next === undefined) return;
    event.preventDefault();
    setZoom(next);
  };
  return (
    <>
      <p className="measure mt-2 text-ui text-quiet">{t("scenarios.chart.said")}</p>
      <div className="no-print mt-3 flex flex-wrap items-center gap-2">
        <ZoomLink to={step(zoom, -1)} label={t("scenarios.chart.smaller")} icon={Minus} choose={setZoom} />
        <output aria-live="polite" className="min-w-14 text-center text-ui">
          {t("scenarios.chart.zoom", { percent: zoom })}
        </output>
        <ZoomLink to={step(zoom, 1)} label={t("scenarios.chart.larger")} icon={Plus} choose={setZoom} />
        <p className="hidden text-note text-quiet lg:block">{t("scenarios.chart.keys")}</p>
      </div>
      {/* Focus lets arrow keys scroll it; the keys for zooming are a shortcut of the links above. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        ref={frame}
        role="region"
        aria-label={t("scenarios.chart.frame")}
        aria-describedby="chart-as-text"
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={press}
        className="mt-3 max-h-[75vh] overflow-auto rounded-box border border-line bg-paper"
      >
        <Drawn drawing={drawing} scenario={scenario} zoom={zoom} />
      </div>
      <ChartAsText scenario={scenario} />
    </>
  );
}

const KEYS: Readonly<Record<string, ((zoom: number) => number) | undefined>> = {
  "+": (zoom) => step(zoom, 1),
  "=": (zoom) => step(zoom, 1),
  "-": (zoom) => step(zoom, -1),
  "0": () => 100,
};

/** The next zoom in a direction; the last one stays. */
function step(zoom: number, by: 1 | -1): number {
  return ZOOMS[ZOOMS.findIndex((each) => each === zoom) + by] ?? zoom;
}

type ZoomLinkProps = { to: number; label: string; icon: typeof Plus; choose: (zoom: number) => void };

function ZoomLink({ to, label, icon: Icon, choose }: ZoomLinkProps) {
  const press = (event: MouseEvent) => {
    event.preventDefault();
    choose(to);
  };
  return (
    <Link to={{ search: `?zoom=${to}`, hash: "#chart" }} onClick={press} className={buttonClass("plain", "px-3")}>
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {label}
    </Link>
  );
}
