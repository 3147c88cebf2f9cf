import { Link } from "@remix-run/react";
import { DIMENSIONS, type Dimension } from "#app/core/scenario/dimension.ts";
import type { Asked } from "#app/handbook/asked.ts";
import { StandardsFilter } from "#app/handbook/list/standards-filter.tsx";
import type { HandbookView, ListedStandard } from "#app/handbook/view.ts";
import { paths } from "#app/paths.ts";
import { DimensionMark } from "#app/ui/dimension-mark.tsx";
import { useReader } from "#app/words/reader.tsx";

/** How often each standard cost the reader points, by its id. */
export type LostTimes = Readonly<Record<string, number>>;

type StandardsProps = { asked: Asked; handbook: HandbookView; lost: LostTimes };

/** The standards, dimension by dimension; those found by words in one list, the nearest first. */
export function Standards({ asked, handbook: { standards, of }, lost }: StandardsProps) {
  const { t } = useReader();
  if (of === 0) return <p className="mt-8 text-body">{t("handbook.none")}</p>;
  const narrowed = asked.dimension !== null || asked.words !== "";
  return (
    <>
      <StandardsFilter asked={asked} />
      <p role="status" className="mt-4 text-ui text-quiet">
        {t(narrowed ? "handbook.foundOf" : "handbook.found", { count: standards.length, of })}
      </p>
      {standards.length === 0 && <p className="measure mt-6 text-body">{t("handbook.nothing")}</p>}
      {asked.words === "" ? (
        DIMENSIONS.map((dimension) => (
          <Part key={dimension} dimension={dimension} standards={standards.filter((each) => each.dimension === dimension)} lost={lost} />
        ))
      ) : (
        <Entries standards={standards} lost={lost} level="h2" />
      )}
    </>
  );
}

function Part({ dimension, standards, lost }: { dimension: Dimension; standards: readonly ListedStandard[]; lost: LostTimes }) {
  const { t } = useReader();
  if (standards.length === 0) return null;
  return (
    <section aria-labelledby={dimension} className="mt-8">
      <h2 id={dimension} className="flex items-center gap-2 border-b border-ink pb-2 text-ui font-semibold">
        <DimensionMark dimension={dimension} />
        {t(`trade.dimension.${dimension}`)}
      </h2>
      <Entries standards={standards} lost={lost} level="h3" />
    </section>
  );
}

type EntriesProps = { standards: readonly ListedStandard[]; lost: LostTimes; level: "h2" | "h3" };

function Entries({ standards, lost, level }: EntriesProps) {
  return (
    <ul className={level === "h2" ? "mt-4 border-t border-line" : undefined}>
      {standards.map((standard) => (
        <li key={standard.id} className="border-b border-line py-3">
          <Entry standard={standard} lost={lost[standard.id] ?? 0} level={level} />
        </li>
      ))}
    </ul>
  );
}

function Entry({ standard: { id, title, rule, drills }, lost, level: Heading }: { standard: ListedStandard; lost: number; level: "h2" | "h3" }) {
  const { t, read } = useReader();
  return (
    <article className="gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,1fr)]">
      <div>
        <Heading className="text-body font-semibold">
          <Link to={paths.standard(id)} className="inline-flex min-h-11 items-baseline gap-3 py-2 underline decoration-line underline-offset-4 hover:decoration-ink">
            <span className="w-8 shrink-0 text-ui text-quiet">{id}</span>
            <span>{read(title)}</span>
          </Link>
        </Heading>
        <p className="measure line-clamp-2 pl-11 text-ui">{read(rule)}</p>
      </div>
      <div className="mt-1 pl-11 text-note text-quiet md:mt-3 md:pl-0">
        <p>{drills > 0 ? t("handbook.drills", { count: drills }) : t("handbook.visitOnly")}</p>
        {lost > 0 && <p className="font-semibold text-ink">{t("handbook.lost", { count: lost })}</p>}
      </div>
    </article>
  );
}
