import type { ReactNode } from "react";
import { yuanOf } from "#app/core/money/yuan.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { ExpenseView } from "#app/visits/view/money.ts";
import { useReader } from "#app/words/reader.tsx";

/** What an expense is called, what it comes to, and how much a fee is, which may be none. */
export function useSaid() {
  const { t } = useReader();
  const yuan = (fen: number) => t("money.yuan", { yuan: yuanOf(fen) });
  const feeSaid = (fen: number) => (fen === 0 ? t("money.noFee") : yuan(fen));
  return { yuan, feeSaid, nameOf: ({ kind, what, void: lost }: Pick<ExpenseView, "kind" | "what" | "void">) => (kind === "fee" ? t(lost ? "money.ofVoid" : "money.of") : what) };
}

/** One expense in a list of them: what it was, how much, and what became of it. */
export function Entry({ expense, about, children }: { expense: ExpenseView; about?: ReactNode; children?: ReactNode }) {
  const { t, formats } = useReader();
  const { yuan, nameOf } = useSaid();
  const { fen, state, reason, at, decidedAt } = expense;
  const day = formats.day(decidedAt ?? at);
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="min-w-0 text-body font-semibold">{nameOf(expense)}</p>
        {/* What was refused is in no sum; that it was is said below. */}
        <p className={classNames("text-body tabular-nums", state === "refused" && "text-quiet line-through")}>{yuan(fen)}</p>
      </div>
      {about && <div className="text-ui">{about}</div>}
      <p className="text-note text-quiet">{state === "open" ? `${t("money.expenses.enteredOn", { day })} · ${t("money.state.open")}` : t("money.expenses.decidedOn", { state: t(`money.state.${state}`), day })}</p>
      {reason !== null && reason !== "" && <p className="mt-1 whitespace-pre-line border-l-2 border-warn pl-3 text-ui">{t("money.why", { reason })}</p>}
      {children}
    </>
  );
}
