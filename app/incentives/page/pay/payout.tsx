import { useNavigation } from "@remix-run/react";
import { Deed, Section, WhomList } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import type { TypedAct } from "#app/incentives/page/pay/period.tsx";
import type { PayoutView } from "#app/incentives/view.ts";
import { paths } from "#app/paths.ts";
import { Downloads } from "#app/ui/downloads.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A payout: its file, whether it was paid, and who is paid. */
export function OnePayout({ view, typed }: { view: PayoutView; typed: TypedAct | null }) {
  const { t, read, formats, language } = useReader();
  const amounts = useAmounts();
  const busy = useNavigation().state !== "idle";
  const { id, state, paid, total, by, madeOn, on, reference, reason, lines, debts, files, isOwn, today } = view;
  const file = (format: string) => paths.payoutFile(id, { format, language });
  const opened = (act: string) => typed?.["act"] === act;
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-x-4 text-body">
        <span className="font-semibold">{t(`incentives.payout.states.${state}`)}</span>
        <span className="tabular-nums">{t("incentives.payout.sum", { paid, amount: amounts(view, total) })}</span>
        <span className="text-quiet">{t("incentives.payout.by", { day: formats.date(madeOn), name: by === null ? "–" : read(by) })}</span>
      </p>
      {on !== null && <p className="mt-2 text-ui">{t("incentives.payout.paidOn", { day: formats.date(on), reference: reference ?? "" })}</p>}
      {reason !== null && <p className="measure mt-2 text-ui">{t("incentives.payout.cancelled", { reason })}</p>}
      {state !== "cancelled" && (
        <div className="mt-6">
          <Downloads label={t("incentives.payout.file")} csv={file("csv")} xlsx={file("xlsx")} />
          <p className="measure mt-2 text-note text-quiet">{t("incentives.payout.again")}</p>
        </div>
      )}
      {state === "made" && (
        <>
          {isOwn ? (
            <p className="measure mt-6 text-ui">{problemSentence(t, { code: "payout-own" })}</p>
          ) : (
            <Deed act="pay" title={t("incentives.payout.pay.title")} said={t("incentives.payout.pay.said")} button={t("incentives.payout.pay.do")} opened={opened("pay")} busy={busy}>
              <Field name="on" type="date" max={today} defaultValue={typed?.["on"] ?? ""} label={t("incentives.payout.pay.on")} />
              <Field name="reference" maxLength={200} defaultValue={typed?.["reference"] ?? ""} autoComplete="off" label={t("incentives.payout.pay.reference")} />
            </Deed>
          )}
          <Deed act="cancel" title={t("incentives.payout.cancel.title")} said={t("incentives.payout.cancel.said")} button={t("incentives.payout.cancel.do")} opened={opened("cancel")} busy={busy}>
            <TextArea name="reason" maxLength={200} defaultValue={typed?.["reason"] ?? ""} label={t("incentives.payout.cancel.reason")} />
          </Deed>
        </>
      )}
      <Section id="lines" title={t("incentives.payout.lines")}>
        <WhomList rows={lines} label={t("incentives.payout.lines")} said={({ amount }) => ({ amount: amounts(view, amount) })} />
        {paid > lines.length && <p className="mt-2 text-note text-quiet">{t("incentives.proposal.more", { count: paid - lines.length })}</p>}
      </Section>
      {debts.length > 0 && <Section id="debts" title={t("incentives.payout.debts")}><WhomList rows={debts} label={t("incentives.payout.debts")} said={({ amount }) => ({ amount: amounts(view, amount) })} /></Section>}
      {files.length > 0 && (
        <Section id="files" title={t("incentives.payout.files")}>
          <ol className="mt-3 max-w-3xl text-ui">
            {files.map(({ at, format, hash, by: who }) => <li key={`${at} ${hash}`} className="break-all border-b border-line py-1.5 text-note">{t("incentives.payout.fileSaid", { at: formats.moment(Date.parse(at)), by: who === null ? "–" : read(who), format: format.toUpperCase(), hash })}</li>)}
          </ol>
        </Section>
      )}
    </>
  );
}
