import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ProposalRow, PayoutRow, RuleRow, Whom } from "#app/incentives/view.ts";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { periodName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** One part of a page, under a rule. */
export function Section({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-ink pt-4">
      <h2 id={id} className="font-serif text-lead font-semibold">{title}</h2>
      {children}
    </section>
  );
}

const LINK = "inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink md:min-h-9";

export function TextLink({ to, strong = false, children }: { to: string; strong?: boolean; children: ReactNode }) {
  return <Link to={to} className={strong ? `${LINK} font-semibold` : LINK}>{children}</Link>;
}

/** One deed behind its own confirmation: what it does, what it asks for, and its button. */
export function Deed({ act, title, said, button, opened, busy, children }: { act: string; title: string; said?: string; button: string; opened: boolean; busy: boolean; children?: ReactNode }) {
  return (
    <details open={opened} className="group mt-3 border-b border-line pb-3">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui font-medium"><FoldSign />{title}</summary>
      {said !== undefined && <p className="measure mt-2 text-ui text-quiet">{said}</p>}
      <Form method="post" className="measure mt-4 flex flex-col gap-4" noValidate>
        {children}
        <div><Button name="act" value={act} weight="primary" disabled={busy}>{button}</Button></div>
      </Form>
    </details>
  );
}

export function RuleList({ rows, label }: { rows: readonly RuleRow[]; label: string }) {
  const { t, read, formats } = useReader();
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line">
      {rows.map(({ id, title, number, state, from, unit }) => (
        <li key={id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1 text-ui">
          <TextLink to={paths.incentiveRule(id)} strong>{read(title)}</TextLink>
          <span className="text-note text-quiet">{t("incentives.version", { number })}</span>
          <span className="text-note text-quiet">{t(`incentives.units.${unit}`)}</span>
          <span className="text-note">{t(`incentives.states.${state}`)}</span>
          {state === "in-force" && from !== null && <span className="text-note text-quiet">{t("incentives.overview.from", { month: formats.month(from) })}</span>}
        </li>
      ))}
    </ul>
  );
}

export function ProposalList({ rows, label }: { rows: readonly ProposalRow[]; label: string }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  const amounts = useAmounts();
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1 text-ui">
          <TextLink to={paths.awardProposal(row.id)} strong>{row.title === null ? t("incentives.proposal.adjustment") : read(row.title)}</TextLink>
          <span className="text-note text-quiet">{periodName(reader, row.period)}</span>
          <span className="tabular-nums">{t("incentives.proposal.sum", { paid: row.paid, amount: amounts(row, row.cost) })}</span>
          <span className="text-note">{t(`incentives.proposal.states.${row.state}`)}</span>
          {row.edition !== null && row.edition > 1 && <span className="text-note text-quiet">{t("incentives.proposal.edition", { number: row.edition })}</span>}
          {row.until !== null && <span className="text-note text-quiet">{t("incentives.proposal.until", { day: formats.date(row.until) })}</span>}
          {row.by !== null && <span className="text-note text-quiet">{t("incentives.proposal.by", { name: read(row.by) })}</span>}
          {row.openObjections > 0 && <span className="text-note text-warn">{t("incentives.overview.objections", { count: row.openObjections })}</span>}
        </li>
      ))}
    </ul>
  );
}

export function PayoutList({ rows, label }: { rows: readonly PayoutRow[]; label: string }) {
  const reader = useReader();
  const { t } = reader;
  const amounts = useAmounts();
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line">
      {rows.map((row) => (
        <li key={row.id} className="flex flex-wrap items-baseline gap-x-4 border-b border-line py-1 text-ui">
          <TextLink to={paths.payout(row.id)} strong>{periodName(reader, row.period)} {t("incentives.payout.number", { number: row.number })}</TextLink>
          <span className="tabular-nums">{t("incentives.payout.sum", { paid: row.paid, amount: amounts(row, row.total) })}</span>
          <span className="text-note">{t(`incentives.payout.states.${row.state}`)}</span>
        </li>
      ))}
    </ul>
  );
}

/** Rows of people or branches: who, to whom they belong, and what is said of them. */
export function WhomList<T extends Whom>({ rows, label, said }: { rows: readonly T[]; label: string; said: (row: T) => { readonly amount: string; readonly note?: string } }) {
  const { read } = useReader();
  return (
    <ul aria-label={label} className="mt-3 max-w-3xl border-t border-line text-ui">
      {rows.map((row) => {
        const { amount, note } = said(row);
        return (
          <li key={row.id} className="grid grid-cols-[1fr_auto] gap-x-4 border-b border-line py-2">
            <span className="min-w-0"><span className="font-medium">{read(row.name)}</span>{row.of !== null && <span className="ml-3 text-note text-quiet">{read(row.of)}</span>}</span>
            <span className="text-right tabular-nums">{amount}</span>
            {note !== undefined && <span className="col-span-2 text-note text-quiet">{note}</span>}
          </li>
        );
      })}
    </ul>
  );
}
