import type { ReactNode } from "react";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { useReader } from "#app/words/reader.tsx";

/** One dimension's picture under its name, its table folded below. */
export function Panel({ dimension, table, children }: { dimension: Dimension; table: ReactNode; children: ReactNode }) {
  const { t } = useReader();
  const name = t(`trade.dimension.${dimension}`);
  return (
    <section aria-label={name} className="keep-together min-w-0">
      <h3 className="flex items-center gap-2 text-ui font-semibold">
        <DimensionMark dimension={dimension} />
        {name}
      </h3>
      <div className="mt-2">{children}</div>
      <details className="group">
        <summary className="inline-flex min-h-11 items-center gap-2 text-note text-quiet hover:text-ink hover:underline hover:underline-offset-4">
          <FoldSign />
          {t("figures.panel.table")}
          <span className="sr-only">{name}</span>
        </summary>
        {table}
      </details>
    </section>
  );
}
