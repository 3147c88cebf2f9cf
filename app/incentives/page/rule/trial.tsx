import { Form, useNavigation } from "@remix-run/react";
import { WhomList, Section } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { useOutcomes } from "#app/incentives/page/text/outcome.ts";
import type { Paid, PeriodNamed, RuleRow, Trial } from "#app/incentives/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Downloads } from "#app/ui/downloads.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { periodName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

type AskProps = { readonly periods: readonly PeriodNamed[]; readonly versions: readonly RuleRow[]; readonly period: string; readonly against: string };

/** Which period to try a rule on, and against which other version. */
export function Ask({ periods, versions, period, against }: AskProps) {
  const reader = useReader();
  const { t, read } = reader;
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="get" className="mt-6 grid max-w-3xl items-end gap-x-6 gap-y-4 md:grid-cols-[1fr_1fr_auto]" aria-busy={busy}>
      <Select name="period" defaultValue={period} label={t("incentives.trial.period")} unchosen={t("incentives.editor.unchosen")} groups={[{ label: "", options: periods.map((each) => ({ value: each.key, label: periodName(reader, each) })) }]} />
      <Select name="against" defaultValue={against} label={t("incentives.trial.against")} unchosen={t("incentives.trial.alone")} groups={[{ label: "", options: versions.map(({ id, title, number }) => ({ value: id, label: `${read(title)} ${t("incentives.version", { number })}` })) }]} />
      <Button weight="primary" disabled={busy}>{t("incentives.trial.run")}</Button>
    </Form>
  );
}

/** What came of it: cost, luck, who is paid, who is not, and what it moves. */
export function Tried({ rule, trial }: { rule: RuleRow; trial: Trial }) {
  const { t, formats, language } = useReader();
  const amounts = useAmounts();
  const outcomes = useOutcomes();
  const { cost, asked, budget, paid, ranked, overlapping, distinguishable, tiers, unpaid, lines, moves, luck, period } = trial;
  const per = (part: number, whole: number) => formats.whole(Math.round((100 * part) / Math.max(1, whole)));
  const file = (format: string) => paths.ruleTrialFile(rule.id, { period: period.key, format, language });
  return (
    <>
      <dl className="mt-8 grid max-w-3xl gap-x-8 gap-y-5 border-t border-ink pt-4 md:grid-cols-3">
        <Figure label={t("incentives.trial.cost")} value={amounts(rule, cost)} notes={[...(budget === null ? [] : [t("incentives.trial.costOf", { share: per(cost, budget) })]), ...(asked === cost ? [] : [t("incentives.trial.asked", { amount: amounts(rule, asked) })])]} />
        <Figure label={t("incentives.trial.paid")} value={t("incentives.trial.paidOf", { paid: formats.whole(paid), ranked: formats.whole(ranked) })} notes={[]} />
        <Figure label={t("incentives.trial.luck")} value={luck.share === null ? "–" : `${per(Math.round(1000 * (1 - luck.share)), 1000)}%`} notes={luck.share === null ? [t("incentives.trial.luckNone")] : [t("incentives.trial.luckSaid", { paid: formats.whole(luck.paid), gone: formats.tenths(luck.paid - luck.stay), newcomers: formats.tenths(luck.newcomers) }), t("incentives.trial.luckHow", { draws: luck.draws })]} />
      </dl>
      {!distinguishable && <Notice className="measure mt-6"><p>{t("incentives.trial.flat")}</p></Notice>}
      {overlapping > 0 && <Notice tone="warn" className="measure mt-6"><p>{t("incentives.trial.overlapping", { count: overlapping })}</p></Notice>}
      <Section id="tiers" title={t("incentives.trial.tiers")}>
        <ul aria-label={t("incentives.trial.tiers")} className="mt-3 max-w-3xl text-ui">
          {tiers.map(({ tier, count, cost: own }) => <li key={tier} className="flex gap-x-6 border-b border-line py-1.5"><span>{t("incentives.trial.tier", { tier: tier + 1 })}</span><span className="tabular-nums">{t("incentives.trial.tierSaid", { count, amount: amounts(rule, own) })}</span></li>)}
        </ul>
      </Section>
      {moves !== null && (
        <Section id="moves" title={t("incentives.trial.moves", { version: moves.version })}>
          <p className="measure mt-3 text-body">{t("incentives.trial.movesCost", { before: amounts(rule, moves.cost.before), after: amounts(rule, moves.cost.after), paidBefore: moves.paid.before, paidAfter: moves.paid.after })}</p>
          <Moved paid={rule} label={t("incentives.trial.gain", { count: moves.gain.count })} rows={moves.gain.first} sign={1} />
          <Moved paid={rule} label={t("incentives.trial.lose", { count: moves.lose.count })} rows={moves.lose.first} sign={-1} />
        </Section>
      )}
      <Section id="lines" title={t("incentives.trial.lines")}>
        {lines.length === 0 ? <p className="measure mt-3 text-body">{t("incentives.trial.nobody")}</p> : <WhomList rows={lines} label={t("incentives.trial.lines")} said={({ amount, outcome }) => ({ amount: amounts(rule, amount), note: outcomes(rule, outcome) })} />}
        {paid > lines.length && <p className="mt-2 text-note text-quiet">{t("incentives.trial.more", { count: lines.length })}</p>}
        {lines.length > 0 && <div className="mt-4"><Downloads label={t("incentives.trial.file")} csv={file("csv")} xlsx={file("xlsx")} /></div>}
      </Section>
      {unpaid.length > 0 && (
        <Section id="unpaid" title={t("incentives.trial.unpaid")}>
          <ul aria-label={t("incentives.trial.unpaid")} className="mt-3 max-w-3xl text-ui">
            {unpaid.map(({ code, count }) => <li key={code} className="flex justify-between gap-x-6 border-b border-line py-1.5"><span>{t(`incentives.outcome.codes.${code}`)}</span><span className="tabular-nums">{formats.whole(count)}</span></li>)}
          </ul>
        </Section>
      )}
    </>
  );
}

function Figure({ label, value, notes }: { label: string; value: string; notes: readonly string[] }) {
  return (
    <div>
      <dt className="text-ui text-quiet">{label}</dt>
      <dd className="font-serif text-title font-semibold tabular-nums">{value}</dd>
      {notes.map((note) => <dd key={note} className="mt-1 text-note text-quiet">{note}</dd>)}
    </div>
  );
}

function Moved({ paid, label, rows, sign }: { paid: Paid; label: string; rows: NonNullable<Trial["moves"]>["gain"]["first"]; sign: 1 | -1 }) {
  const amounts = useAmounts();
  if (rows.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 text-ui font-semibold">{label}</h3>
      <WhomList rows={rows} label={label} said={({ by }) => ({ amount: `${sign > 0 ? "+" : ""}${amounts(paid, sign * by)}` })} />
    </>
  );
}
