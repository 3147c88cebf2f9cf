import type { Text } from "#app/core/text/text.ts";
import { isQuarter } from "#app/core/time/quarter.ts";
import { KINDS, writeFilters } from "#app/standings/figures/filters.ts";
import type { FigureFilters } from "#app/standings/figures/filters.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { postName, quarterName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

type Option = { readonly value: string; readonly name: Text };

type FilterFormProps = {
  /** Where the form leads: the page it is on. */
  action: string;
  filters: FigureFilters;
  /** What may be chosen; nothing to choose, no field. */
  choices: {
    /** The quarter that goes without saying, and the other spans there are, each 2026-Q4 or 2026-11. */
    readonly present: string;
    readonly spans: readonly string[];
    readonly regions: readonly Option[];
    readonly branches: readonly Option[];
    readonly posts: readonly string[];
  };
};

/** When and whom the figures are of. */
export function FilterForm({ action, filters, choices }: FilterFormProps) {
  const { t, read, formats } = useReader();
  const first = t("boards.filter.all");
  const named = (options: readonly Option[]) => options.map(({ value, name }) => ({ value, label: read(name) }));
  const spanName = (span: string) => (isQuarter(span) ? quarterName(t, span) : formats.month(span));
  const narrowed = Object.values(writeFilters(filters)).some((value) => value !== undefined);
  return (
    <FilterBar
      action={action}
      label={t("figures.filter.label")}
      show={t("boards.filter.show")}
      reset={narrowed ? { to: action, label: t("figures.filter.reset") } : null}
      choices={[
        { name: "span", label: t("figures.filter.span"), first: spanName(choices.present), options: choices.spans.map((value) => ({ value, label: spanName(value) })), chosen: filters.span },
        { name: "region", label: t("boards.filter.region"), first, options: named(choices.regions), chosen: filters.region },
        { name: "branch", label: t("boards.filter.branch"), first, options: named(choices.branches), chosen: filters.branch },
        { name: "post", label: t("boards.filter.post"), first, options: choices.posts.map((post) => ({ value: post, label: postName(t, post) })), chosen: filters.post },
        { name: "kind", label: t("figures.filter.kind"), first: t("figures.filter.both"), options: KINDS.map((kind) => ({ value: kind, label: t(`figures.kind.${kind}`) })), chosen: filters.kind },
      ]}
    />
  );
}
