import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { MonthsTable } from "#app/visits/branch/months-table.tsx";
import { monthsOf } from "#app/visits/branch/months.ts";
import { VisitsTable } from "#app/visits/branch/visits-table.tsx";
import { StandardList } from "#app/visits/result/standard-list.tsx";
import type { BranchView, WeakStandard } from "#app/visits/view/branch.ts";
import { useReader } from "#app/words/reader.tsx";

/** So many of the weakest standards are shown: what can be practised in a month. */
const WEAKEST = 6;

/** What the published visits of a branch show together, and what to practise. `act`: what else can be done about a weak standard. */
export function Branch({ view, act }: { view: BranchView; act?: (standard: WeakStandard) => ReactNode }) {
  const { t } = useReader();
  const { branch, branches, visits, weak } = view;
  const counting = visits.filter(({ counts }) => counts);
  return (
    <>
      {branches.length > 1 && <Choice view={view} />}
      {branch && visits.length === 0 && <p className="measure mt-8 text-body">{t("results.branch.none")}</p>}
      {visits.length > 0 && (
        <div className="mt-10">
          {counting.length > 0 && <MonthsTable {...monthsOf(counting)} />}
          <VisitsTable visits={visits} />
          {counting.length > 0 && <Weakest weak={weak} visits={counting.length} act={act} />}
        </div>
      )}
    </>
  );
}

function Choice({ view: { branch, branches } }: { view: BranchView }) {
  const { t, read } = useReader();
  return (
    <Form method="get" action={paths.branch()} key={branch?.id} className="no-print mt-6 flex flex-wrap items-end gap-3">
      <Select
        label={t("results.branch.choose")}
        name="branch"
        required
        defaultValue={branch?.id ?? ""}
        unchosen={t("results.branch.unchosen")}
        groups={[{ label: "", options: branches.map(({ id, name }) => ({ value: id, label: read(name) })) }]}
        className="w-64 min-w-0"
      />
      <Button className="min-h-12">{t("results.branch.show")}</Button>
    </Form>
  );
}

type WeakestProps = { weak: readonly WeakStandard[]; visits: number; act: ((standard: WeakStandard) => ReactNode) | undefined };

function Weakest({ weak, visits, act }: WeakestProps) {
  const { t, formats } = useReader();
  const aside = (standard: WeakStandard) =>
    [
      t("results.branch.weak.visits", { visits: standard.visits, of: visits }),
      t("results.branch.weak.items", { count: standard.items }),
      t("results.branch.weak.points", { points: formats.tenths(standard.points) }),
    ].join(" · ");
  return (
    <section aria-labelledby="weak" className="mt-14">
      <h2 id="weak" className="font-serif text-lead font-semibold">
        {t("results.branch.weak.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t(weak.length === 0 ? "results.branch.weak.none" : "results.branch.weak.said", { count: visits })}</p>
      {weak.length > 0 && <StandardList standards={weak.slice(0, WEAKEST)} aside={aside} act={act} />}
    </section>
  );
}
