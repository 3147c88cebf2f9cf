import { paths } from "#app/paths.ts";
import { FilterBar } from "#app/ui/filter-bar.tsx";
import { INSIDE, type ExpensesView } from "#app/visits/view/money.ts";
import { useReader } from "#app/words/reader.tsx";

/** Narrows the list by the address. */
export function ExpenseFilters({ view: { narrowing, offer } }: { view: ExpensesView }) {
  const { t, read, formats } = useReader();
  const named = (options: ExpensesView["offer"]["firms"]) => options.map(({ id, name }) => ({ value: id, label: read(name) }));
  const firms = useFirms(offer);
  const first = t("money.expenses.all");
  const { look, evaluator, firm, month } = narrowing;
  return (
    <FilterBar
      action={paths.expenses()}
      label={t("money.expenses.filter")}
      show={t("money.expenses.show")}
      choices={[
        { name: "look", label: t("money.expenses.look"), first: t("money.expenses.looks.open"), options: [{ value: "decided", label: t("money.expenses.looks.decided") }], chosen: look === "decided" ? look : null },
        { name: "evaluator", label: t("money.expenses.evaluator"), first, options: named(offer.evaluators), chosen: evaluator },
        ...(firms.length > 1 ? [{ name: "firm", label: t("money.expenses.firm"), first, options: firms, chosen: firm }] : []),
        { name: "month", label: t("money.expenses.month"), first, options: offer.months.map((value) => ({ value, label: formats.month(value) })), chosen: month },
      ]}
      reset={look === "open" && evaluator === null && firm === null && month === null ? null : { to: paths.expenses(), label: t("money.expenses.clear") }}
    />
  );
}

/** The firms to choose among, the bank's own evaluators first. */
export function useFirms({ firms, inside }: ExpensesView["offer"]) {
  const { t, read } = useReader();
  return [...(inside ? [{ value: INSIDE, label: t("money.expenses.inside") }] : []), ...firms.map(({ id, name }) => ({ value: id, label: read(name) }))];
}
