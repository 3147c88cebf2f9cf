import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Entry, useSaid } from "#app/visits/money/entry.tsx";
import type { ListedExpense } from "#app/visits/view/money.ts";
import { useReader } from "#app/words/reader.tsx";

type ListedProps = {
  expense: ListedExpense;
  /** The form that its tick belongs to, where several can be accepted at once. */
  pick: string | null;
  refused: { reason: string; sentence: string } | null;
};

/** One line of what visits cost; what waits is decided here. */
export function Listed({ expense, pick, refused }: ListedProps) {
  const { t, read } = useReader();
  const { yuan, nameOf } = useSaid();
  const { id, evaluator, place, state, decides, fen } = expense;
  const said = { what: nameOf(expense), yuan: yuan(fen) };
  const open = decides && state === "open";
  return (
    <li className="flex gap-x-3 border-b border-line py-3">
      {open && pick && (
        <label className="-ml-2 flex size-11 shrink-0 items-center justify-center">
          <input type="checkbox" name="id" value={id} form={pick} aria-label={t("money.expenses.pick", said)} className="size-5 accent-seal" />
        </label>
      )}
      <div className="min-w-0 flex-1">
        <Entry
          expense={expense}
          about={
            <p className="flex flex-wrap gap-x-4">
              <span>{read(evaluator.name)}</span>
              {evaluator.firm && <span className="text-quiet">{read(evaluator.firm)}</span>}
              <span className="text-quiet">{read(place.name)}</span>
            </p>
          }
        >
          {open && <Decide id={id} said={said} refused={refused} />}
        </Entry>
      </div>
    </li>
  );
}

type DecideProps = { id: string; said: { what: string; yuan: string }; refused: ListedProps["refused"] };

function Decide({ id, said, refused }: DecideProps) {
  const { t } = useReader();
  return (
    <div className="mt-2 flex flex-wrap items-start gap-x-4 gap-y-2">
      <Form method="post">
        <input type="hidden" name="id" value={id} />
        <Button name="deed" value="accept" aria-label={t("money.expenses.acceptLabel", said)}>
          {t("money.expenses.accept")}
        </Button>
      </Form>
      <details open={refused !== null} className="min-w-0 grow">
        <summary aria-label={t("money.expenses.refuseLabel", said)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
          {t("money.expenses.refuse")}
        </summary>
        <Form method="post" className="mt-2 max-w-xl space-y-3">
          <input type="hidden" name="id" value={id} />
          <TextArea label={t("money.expenses.reason")} hint={t("money.expenses.reasonHint")} name="reason" required minLength={2} maxLength={2000} rows={2} defaultValue={refused?.reason} error={refused?.sentence ?? null} />
          <Button name="deed" value="refuse">{t("money.expenses.refuseIt")}</Button>
        </Form>
      </details>
    </div>
  );
}
