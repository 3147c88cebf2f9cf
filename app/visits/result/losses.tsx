import { OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import type { Text } from "#app/core/text/text.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import type { LedgerLine, LedgerPart } from "#app/visits/result/ledger.ts";
import type { ResultLoss } from "#app/visits/view/result.ts";
import { useFoundWords } from "#app/visits/score/found-words.ts";
import { useReader } from "#app/words/reader.tsx";

type LossesProps = {
  parts: readonly LedgerPart[];
  /** Titles of the standards, by id. */
  titles: ReadonlyMap<string, Text>;
  /** What can be done about one, under it. */
  act: (loss: ResultLoss) => ReactNode;
};

/** Every item that cost points, under its dimension, with lines that add up from 100.0 to the score. */
export function Losses({ parts, titles, act }: LossesProps) {
  const { t } = useReader();
  const clean = parts.every(({ lines }) => lines.length === 0);
  return (
    <section aria-labelledby="losses" className="mt-12">
      <h2 id="losses" className="font-serif text-lead font-semibold">
        {t("results.losses.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t(clean ? "results.losses.none" : "results.losses.said")}</p>
      {!clean && parts.map((part) => <Part key={part.dimension ?? "premises"} part={part} titles={titles} act={act} />)}
    </section>
  );
}

function Part({ part: { dimension, score, lines }, titles, act }: { part: LedgerPart } & Pick<LossesProps, "titles" | "act">) {
  const { t, formats } = useReader();
  const ink = dimension && DIMENSION_LOOK[dimension].ink;
  return (
    <div className="mt-7">
      <h3 className="flex items-center gap-2 border-b border-ink pb-2 text-ui font-semibold">
        {dimension && <DimensionMark dimension={dimension} />}
        {dimension ? t(`trade.dimension.${dimension}`) : t("results.premises")}
        {lines.length === 0 && <span className="font-normal text-good">{t("results.losses.noneHere")}</span>}
        <span className={classNames("ml-auto", ink)}>{formats.tenths(score / 10)}</span>
      </h3>
      <ul>
        {lines.map((line, place) => (
          <Line key={place} line={line} ink={ink} titles={titles} act={act} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line: { loss, change }, ink, titles, act }: { line: LedgerLine; ink: string | null } & Pick<LossesProps, "titles" | "act">) {
  const { t, read, formats } = useReader();
  const found = useFoundWords()(loss.found);
  return (
    <li className="keep-together grid grid-cols-[minmax(0,1fr)_auto] gap-x-6 border-b border-line py-3 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_4rem]">
      <div>
        <p className="text-ui">{read(loss.question)}</p>
        <p className="mt-0.5 text-note">
          {found.said}
          {found.measure && <span className="text-quiet"> · {found.measure}</span>}
        </p>
        {loss.critical && (
          <p className="mt-1 flex items-center gap-1.5 text-note font-semibold text-seal">
            <OctagonAlert aria-hidden size={16} strokeWidth={1.75} />
            {t("results.losses.critical")}
          </p>
        )}
        {act(loss)}
      </div>
      <ul className="col-span-2 row-start-2 mt-1 text-note lg:col-span-1 lg:col-start-2 lg:row-start-1 lg:mt-0.5">
        {loss.standards.map((id) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-11 items-center gap-2 underline decoration-line underline-offset-4 hover:decoration-ink lg:min-h-6">
              <span className="font-semibold">{id}</span>
              {titles.has(id) && <span>{read(titles.get(id) ?? EMPTY)}</span>}
            </a>
          </li>
        ))}
      </ul>
      <p className={classNames("col-start-2 row-start-1 text-right font-semibold lg:col-start-3", ink)}>{formats.signedTenths(change / 10)}</p>
    </li>
  );
}

const EMPTY: Text = { zh: "", en: "" };
