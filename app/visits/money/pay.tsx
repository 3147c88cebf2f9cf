import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Entry, useSaid } from "#app/visits/money/entry.tsx";
import type { ExpenseView, PayView } from "#app/visits/view/money.ts";
import { useReader } from "#app/words/reader.tsx";

/** What an evaluator earned and spent: what waits, then month by month what was decided. */
export function Pay({ view: { waiting, waitingFen, months } }: { view: PayView }) {
  const { t, formats } = useReader();
  const { yuan } = useSaid();
  if (waiting.length + months.length === 0) return <p className="measure mt-8 text-body">{t("money.pay.none")}</p>;
  return (
    <div className="mt-8 max-w-2xl space-y-10">
      {waiting.length > 0 && <Part id="waiting" title={t("money.pay.waiting")} sum={t("money.pay.waitingSum", { yuan: yuan(waitingFen) })} rows={waiting} />}
      {months.map(({ month, fees, purchases, rows }) => {
        const sum = t("money.pay.sum", { total: yuan(fees + purchases), fees: yuan(fees), purchases: yuan(purchases) });
        return <Part key={month} id={`month-${month}`} title={formats.month(month)} sum={sum} rows={rows} />;
      })}
    </div>
  );
}

function Part({ id, title, sum, rows }: { id: string; title: string; sum: string; rows: readonly ExpenseView[] }) {
  const { read } = useReader();
  return (
    <section aria-labelledby={id}>
      <h2 id={id} className="font-serif text-lead font-semibold">
        {title}
      </h2>
      <p className="text-ui">{sum}</p>
      <ul className="mt-2 border-t border-line">
        {rows.map((expense) => (
          <li key={expense.id} className="border-b border-line py-3">
            <Entry
              expense={expense}
              about={
                <Link to={paths.purchases(expense.visitId)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4">
                  {read(expense.place.name)}
                </Link>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
