import { paths } from "#app/paths.ts";
import { measureName, postName, spanName } from "#app/words/names.ts";
import type { BoardView, Option } from "#app/standings/view/board.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What the board shows. */
export function FilterForm({ view: { kind, filters, choices } }: { view: BoardView }) {
  const reader = useReader();
  const { t, read } = reader;
  const named = (options: readonly Option[]) => options.map(({ value, name }) => ({ value, label: read(name) }));
  const spans = choices.spans.filter((span) => span !== choices.present).map((span) => ({ value: span, label: spanName(reader, span) }));
  const measures = choices.measures.filter((measure) => measure !== "total").map((measure) => ({ value: measure, label: measureName(t, measure) }));
  const posts = choices.posts.map((post) => ({ value: post, label: postName(t, post) }));
  const first = t("boards.filter.all");
  const narrows = choices.regions.length + choices.branches.length + choices.posts.length > 0;
  return (
    <>
      <FilterBar
        action={paths.boards(kind)}
        label={t("boards.filter.label")}
        show={t("boards.filter.show")}
        {...(choices.words ? { words: { name: "q", label: t(kind === "people" ? "boards.filter.wordsPeople" : "boards.filter.words"), value: filters.words } } : {})}
        choices={[
          { name: "span", label: t("boards.filter.span"), first: spanName(reader, choices.present), options: spans, chosen: filters.span },
          { name: "by", label: t("boards.filter.measure"), first: t("boards.measures.total"), options: measures, chosen: filters.measure },
          { name: "region", label: t("boards.filter.region"), first, options: named(choices.regions), chosen: filters.region },
          { name: "branch", label: t("boards.filter.branch"), first, options: named(choices.branches), chosen: filters.branch },
          { name: "post", label: t("boards.filter.post"), first, options: posts, chosen: filters.post },
        ]}
      />
      {narrows && <p className="mt-2 text-note text-quiet">{t("boards.filter.whole")}</p>}
    </>
  );
}
