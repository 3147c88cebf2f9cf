import { Form, useNavigation } from "@remix-run/react";
import { Deed, Section, WhomList } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { useOutcomes } from "#app/incentives/page/text/outcome.ts";
import type { TypedAct } from "#app/incentives/page/pay/period.tsx";
import type { ObjectionRow, ProposalView } from "#app/incentives/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

/** A proposal with every line's reason, and what may be decided about it by whom. */
export function OneProposal({ view, typed }: { view: ProposalView; typed: TypedAct | null }) {
  const { t, read, formats } = useReader();
  const amounts = useAmounts();
  const outcomes = useOutcomes();
  const { state, lines, changes, isOutdated, until, reason, by, paid, cost, asked, overlapping } = view;
  return (
    <>
      <p className="mt-4 flex flex-wrap gap-x-4 text-body">
        <span className="font-semibold">{t(`incentives.proposal.states.${state}`)}</span>
        <span className="tabular-nums">{t("incentives.proposal.sum", { paid, amount: amounts(view, cost) })}</span>
        {asked !== cost && <span className="text-quiet">{t("incentives.trial.asked", { amount: amounts(view, asked) })}</span>}
        {by !== null && <span className="text-quiet">{t("incentives.proposal.by", { name: read(by) })}</span>}
        {until !== null && <span className="text-quiet">{t("incentives.proposal.until", { day: formats.date(until) })}</span>}
      </p>
      {reason !== null && <p className="measure mt-2 text-ui">{t("incentives.proposal.reason", { reason })}</p>}
      {isOutdated && (state === "proposed" || state === "approved") && <Notice tone="warn" className="measure mt-4"><p>{t(state === "proposed" ? "incentives.proposal.outdated" : "incentives.proposal.restated")}</p></Notice>}
      {overlapping > 0 && <Notice tone="warn" className="measure mt-4"><p>{t("incentives.trial.overlapping", { count: overlapping })}</p></Notice>}
      {state === "proposed" && <Decide view={view} typed={typed} />}
      {changes !== null && changes.count > 0 && (
        <Section id="changes" title={t("incentives.proposal.changes")}>
          <WhomList rows={changes.first} label={t("incentives.proposal.changes")} said={({ before, by: change }) => ({ amount: t("incentives.proposal.change", { before: amounts(view, before), by: `${change > 0 ? "+" : ""}${amounts(view, change)}` }) })} />
          {changes.count > changes.first.length && <p className="mt-2 text-note text-quiet">{t("incentives.proposal.more", { count: changes.count - changes.first.length })}</p>}
        </Section>
      )}
      <Section id="lines" title={t("incentives.proposal.lines")}>
        {lines.length === 0 ? <p className="measure mt-3 text-body">{t("incentives.trial.nobody")}</p> : <WhomList rows={lines} label={t("incentives.proposal.lines")} said={({ amount, outcome }) => ({ amount: amounts(view, amount), note: outcomes(view, outcome) })} />}
        {paid > lines.length && <p className="mt-2 text-note text-quiet">{t("incentives.proposal.more", { count: paid - lines.length })}</p>}
      </Section>
      {state === "approved" && <Objections rows={view.objections} />}
    </>
  );
}

function Decide({ view: { isOwn, isOutdated, today }, typed }: { view: ProposalView; typed: TypedAct | null }) {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  const refusal = isOwn ? "withdraw" : "reject";
  return (
    <div className="mt-6" aria-busy={busy}>
      {isOwn && <p className="measure text-ui">{t("incentives.proposal.own")}</p>}
      {!isOwn && !isOutdated && (
        <Form method="post" className="measure" noValidate>
          <Field name="until" type="date" min={today} defaultValue={typed?.["until"] ?? ""} label={t("incentives.proposal.approve.until")} hint={t("incentives.proposal.approve.hint")} />
          <Button name="act" value="approve" weight="primary" className="mt-3" disabled={busy}>{t("incentives.proposal.approve.do")}</Button>
        </Form>
      )}
      <Deed act={refusal} title={t(`incentives.proposal.${refusal}.title`)} button={t(`incentives.proposal.${refusal}.do`)} opened={typed?.["act"] === refusal} busy={busy}>
        <TextArea name="reason" maxLength={500} defaultValue={typed?.["reason"] ?? ""} label={t(`incentives.proposal.${refusal}.reason`)} />
      </Deed>
    </div>
  );
}

function Objections({ rows }: { rows: readonly ObjectionRow[] }) {
  const { t, read } = useReader();
  const busy = useNavigation().state !== "idle";
  return (
    <Section id="objections" title={t("incentives.proposal.objections")}>
      {rows.length === 0 && <p className="mt-3 text-body">{t("incentives.proposal.noObjections")}</p>}
      {rows.map(({ id, by, isOwn, text, outcome, reason }) => (
        <div key={id} className="mt-4 max-w-3xl border-l-2 border-warn pl-4 text-ui">
          <p className="text-note text-quiet">{t("honours.objection.by", { name: by === null ? "–" : read(by) })}</p>
          <p className="measure">{text}</p>
          {outcome !== null && <p className="text-note text-quiet">{t(`statement.outcomes.${outcome}`)} {reason}</p>}
          {outcome === null && !isOwn && (
            <Form method="post" className="measure mt-2" noValidate>
              <input type="hidden" name="objection" value={id} />
              <TextArea name="reason" maxLength={500} label={t("honours.objection.reason", { name: by === null ? "–" : read(by) })} hint={t("incentives.proposal.upheldHint")} />
              <div className="mt-3 flex flex-wrap gap-3">
                <Button name="act" value="settle" disabled={busy}>{t("honours.objection.reject")}</Button>
                <Button name="act" value="uphold" disabled={busy}>{t("statement.outcomes.upheld")}</Button>
              </div>
            </Form>
          )}
        </div>
      ))}
    </Section>
  );
}
