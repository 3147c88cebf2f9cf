import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Entry, useSaid } from "#app/visits/money/entry.tsx";
import type { PurchasesView } from "#app/visits/view/money.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was typed when it was refused, and why. */
export type RefusedPurchase = { problem: Problem; what: string; amount: string };

type PurchasesProps = { view: PurchasesView; refused: RefusedPurchase | null };

/** What an evaluator bought for one visit, and one more purchase. */
export function Purchases({ view, refused }: PurchasesProps) {
  const { t } = useReader();
  const { yuan } = useSaid();
  return (
    <div className="mt-6 max-w-2xl">
      <p className="text-body">{view.fee === 0 ? t("money.purchases.noFee") : t("money.purchases.fee", { yuan: yuan(view.fee) })}</p>
      <section aria-labelledby="entered" className="mt-8">
        <h2 id="entered" className="font-serif text-lead font-semibold">
          {t("money.purchases.list")}
        </h2>
        {view.rows.length === 0 ? <p className="mt-2 text-body">{t("money.purchases.none")}</p> : <Rows view={view} />}
      </section>
      {view.open ? <Enter view={view} refused={refused} /> : <p className="mt-8 text-ui text-quiet">{t("money.purchases.closed")}</p>}
      <p className="mt-10 flex flex-wrap gap-x-8">
        {([[paths.visit(view.visitId), "back"], [paths.pay(), "pay"]] as const).map(([to, key]) => (
          <Link key={key} to={to} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
            {t(`money.purchases.${key}`)}
          </Link>
        ))}
      </p>
    </div>
  );
}

function Rows({ view: { rows } }: { view: PurchasesView }) {
  const { t } = useReader();
  return (
    <ul className="mt-2 border-t border-line">
      {rows.map((expense) => (
        <li key={expense.id} className="border-b border-line py-3">
          <Entry expense={expense}>
            {expense.kind === "purchase" && expense.state === "open" && (
              <Form method="post" className="mt-2">
                <input type="hidden" name="id" value={expense.id} />
                <Button name="deed" value="take-back" aria-label={t("money.purchases.takeBackLabel", { what: expense.what })}>
                  {t("money.purchases.takeBack")}
                </Button>
              </Form>
            )}
          </Entry>
        </li>
      ))}
    </ul>
  );
}

function Enter({ view: { key }, refused }: PurchasesProps) {
  const { t } = useReader();
  const sentence = refused && problemSentence(t, refused.problem);
  const code = refused?.problem.code ?? "";
  const [ofWhat, ofAmount] = [code.startsWith("what-"), code.startsWith("amount-")];
  return (
    // A form of its own for every entry, so that its fields are empty again after one.
    <Form key={key} method="post" className="mt-10 space-y-6 border-t border-ink pt-6">
      <input type="hidden" name="key" value={key} />
      {sentence && !ofWhat && !ofAmount && <Notice tone="bad" alert>{sentence}</Notice>}
      <Field label={t("money.purchases.what")} hint={t("money.purchases.whatHint")} name="what" required minLength={2} maxLength={200} defaultValue={refused?.what} error={ofWhat ? sentence : null} />
      {/* No pattern: full-width digits are as good, and a refusal says what is wrong. */}
      <Field label={t("money.purchases.amount")} hint={t("money.purchases.amountHint")} name="amount" inputMode="decimal" autoComplete="off" required maxLength={20} defaultValue={refused?.amount} error={ofAmount ? sentence : null} />
      <Button weight="primary" name="deed" value="enter" className="min-h-12 w-full md:w-auto">
        {t("money.purchases.enter")}
      </Button>
      <p className="text-note text-quiet">{t("money.purchases.receipts")}</p>
    </Form>
  );
}
