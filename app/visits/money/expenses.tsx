import { Form, Link } from "@remix-run/react";
import { FileDown } from "lucide-react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { useSaid } from "#app/visits/money/entry.tsx";
import { ExpenseFilters, useFirms } from "#app/visits/money/filters.tsx";
import { Listed } from "#app/visits/money/listed.tsx";
import type { ExpensesView } from "#app/visits/view/money.ts";
import { useReader } from "#app/words/reader.tsx";

/** The form that accepts several at once; each line's tick belongs to it. */
const PICK = "pick";

type ExpensesProps = {
  view: ExpensesView;
  /** The entry whose refusal was itself refused, with what was typed and why. */
  refused: { id: string; reason: string; sentence: string } | null;
};

/** What visits cost, narrowed, with what can be decided of it. */
export function Expenses({ view, refused }: ExpensesProps) {
  const { t } = useReader();
  const { yuan } = useSaid();
  const { rows, narrowing, count, fen } = view;
  const open = narrowing.look === "open";
  const picks = open && rows.filter(({ decides }) => decides).length > 1;
  return (
    <>
      <ExpenseFilters view={view} />
      {count === 0 ? (
        <p className="mt-8 text-body">{t(open ? "money.expenses.noneOpen" : "money.expenses.noneDecided")}</p>
      ) : (
        <>
          <p className="mt-6 text-ui">{t(open ? "money.expenses.count" : "money.expenses.countDecided", { count, yuan: yuan(fen) })}</p>
          <ul className="mt-2 max-w-3xl border-t border-line">
            {rows.map((expense) => (
              <Listed key={expense.id} expense={expense} pick={picks ? PICK : null} refused={refused?.id === expense.id ? refused : null} />
            ))}
          </ul>
          {picks && (
            <Form id={PICK} method="post" className="mt-4">
              <Button name="deed" value="accept" className="w-full md:w-auto">
                {t("money.expenses.acceptPicked")}
              </Button>
            </Form>
          )}
          <Pages view={view} />
        </>
      )}
      {view.decides && view.offer.months.length > 0 && <File view={view} />}
    </>
  );
}

function Pages({ view: { page, pages, narrowing } }: { view: ExpensesView }) {
  const { t } = useReader();
  if (pages === 1) return null;
  const to = (other: number) => paths.expenses({ ...addressOf(narrowing), page: String(other) });
  const link = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4";
  return (
    <p className="mt-4 flex flex-wrap items-center gap-x-6 text-ui">
      <span>{t("money.expenses.more", { page, pages })}</span>
      {page > 1 && <Link to={to(page - 1)} className={link}>{t("money.expenses.previous")}</Link>}
      {page < pages && <Link to={to(page + 1)} className={link}>{t("money.expenses.next")}</Link>}
    </p>
  );
}

/** How the address says what is shown. */
export function addressOf({ look, evaluator, firm, month }: ExpensesView["narrowing"]): Record<string, string | undefined> {
  return { look: look === "decided" ? look : undefined, evaluator: evaluator ?? undefined, firm: firm ?? undefined, month: month ?? undefined };
}

/** A plain form: the browser fetches a file by itself, and the router would look for a page. */
function File({ view: { offer, narrowing } }: { view: ExpensesView }) {
  const { t, formats, language } = useReader();
  const firms = useFirms(offer);
  return (
    <section aria-labelledby="file" className="no-print mt-12 max-w-3xl border-t border-line pt-4">
      <h2 id="file" className="text-ui font-semibold">
        {t("money.expenses.file")}
      </h2>
      <p className="text-note text-quiet">{t("money.expenses.fileHint")}</p>
      <form method="get" action={paths.expensesFile()} className="mt-3 grid grid-cols-2 items-end gap-4 md:flex">
        <input type="hidden" name="language" value={language} />
        <Select name="month" label={t("money.expenses.month")} required unchosen={t("money.expenses.monthUnchosen")} groups={[{ label: "", options: offer.months.map((value) => ({ value, label: formats.month(value) })) }]} defaultValue={narrowing.month ?? offer.months[0]} className="min-w-0" />
        {firms.length > 1 && <Select name="firm" label={t("money.expenses.firm")} unchosen={t("money.expenses.all")} groups={[{ label: "", options: firms }]} defaultValue={narrowing.firm ?? ""} className="min-w-0" />}
        {(["csv", "xlsx"] as const).map((format) => (
          <Button key={format} name="format" value={format} icon={FileDown} className="min-h-12 whitespace-nowrap">
            {t("money.expenses.download", { format: format === "csv" ? "CSV" : "Excel" })}
          </Button>
        ))}
      </form>
    </section>
  );
}
