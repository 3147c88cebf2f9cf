import { Form, useNavigation } from "@remix-run/react";
import { UNITS } from "#app/core/incentives/rule/rule.ts";
import { Deed, PayoutList, ProposalList, Section } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import type { PeriodIncentives } from "#app/incentives/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export type TypedAct = Readonly<Record<string, string>>;

/** A frozen period from what can be proposed to what is paid. */
export function PeriodPay({ view, typed }: { view: PeriodIncentives; typed: TypedAct | null }) {
  const { t, read } = useReader();
  const amounts = useAmounts();
  const busy = useNavigation().state !== "idle";
  const was = (name: string) => typed?.[name] ?? "";
  return (
    <>
      <Section id="propose" title={t("incentives.period.propose")}>
        {view.rules.length === 0 && <p className="measure mt-3 text-body">{t("incentives.period.nothing")}</p>}
        <div className="mt-3 flex flex-wrap gap-3">
          {view.rules.map((rule) => (
            <Form key={rule.id} method="post">
              <input type="hidden" name="rule" value={rule.id} />
              <Button name="act" value="propose" weight="primary" disabled={busy}>{t("incentives.period.proposeDo", { title: read(rule.title) })}</Button>
            </Form>
          ))}
        </div>
      </Section>
      <Section id="proposals" title={t("incentives.period.proposals")}>
        {view.proposals.length === 0 ? <p className="measure mt-3 text-body">{t("incentives.period.noProposals")}</p> : <ProposalList rows={view.proposals} label={t("incentives.period.proposals")} />}
        <Deed act="adjust" title={t("incentives.period.adjust")} said={t("incentives.period.adjustSaid")} button={t("incentives.period.adjustDo")} opened={typed?.["act"] === "adjust"} busy={busy}>
          <Field name="person" defaultValue={was("person")} autoComplete="off" label={t("incentives.period.adjustPerson")} />
          <Select name="unit" defaultValue={was("unit")} label={t("incentives.period.adjustAccount")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: UNITS.filter((unit) => unit !== "gift").map((unit) => ({ value: unit, label: t(`incentives.units.${unit}`) })) }]} />
          <Field name="amount" defaultValue={was("amount")} autoComplete="off" label={t("incentives.period.adjustAmount")} hint={t("incentives.period.adjustHint")} />
          <TextArea name="reason" defaultValue={was("reason")} maxLength={500} label={t("incentives.period.adjustReason")} />
        </Deed>
      </Section>
      {view.undivided.length > 0 && (
        <Section id="undivided" title={t("incentives.period.undivided")}>
          <ul aria-label={t("incentives.period.undivided")} className="mt-3 max-w-3xl text-ui">
            {view.undivided.map((row) => <li key={`${row.branch.zh} ${row.title.zh}`} className="border-b border-line py-1.5">{t("incentives.period.left", { branch: read(row.branch), title: read(row.title), amount: amounts(row, row.left) })}</li>)}
          </ul>
        </Section>
      )}
      {view.accounts.length > 0 && (
        <Section id="accounts" title={t("incentives.period.accounts")}>
          {view.accounts.map((account) => (
            <div key={account.account} className="mt-4 max-w-3xl border-b border-line pb-4 text-ui">
              {account.people > 0 && <p className="text-body">{t("incentives.period.owed", { people: account.people, amount: amounts(account, account.owed) })}</p>}
              {account.inTheWay === null ? (
                <Form method="post" className="mt-3">
                  <input type="hidden" name="account" value={account.account} />
                  <p className="measure mb-3 text-note text-quiet">{t("incentives.period.paySaid")}</p>
                  <Button name="act" value="pay" weight="primary" disabled={busy}>{t("incentives.period.pay", { amount: amounts(account, account.owed) })}</Button>
                </Form>
              ) : (
                <Notice className="measure mt-3"><p>{problemSentence(t, account.inTheWay)}</p></Notice>
              )}
            </div>
          ))}
        </Section>
      )}
      {view.payouts.length > 0 && <Section id="payouts" title={t("incentives.period.payouts")}><PayoutList rows={view.payouts} label={t("incentives.period.payouts")} /></Section>}
    </>
  );
}
