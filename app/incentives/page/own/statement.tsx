import { Form, useNavigation } from "@remix-run/react";
import { Section } from "#app/incentives/page/parts.tsx";
import { useAmounts } from "#app/incentives/page/text/amounts.ts";
import { useOutcomes } from "#app/incentives/page/text/outcome.ts";
import { RuleText } from "#app/incentives/page/text/rule-text.tsx";
import type { Outcome, Paid, StatementView } from "#app/incentives/view.ts";
import { Button } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { periodName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What somebody is owed and why, how it came about, and by which rules. */
export function Statement({ view, typed }: { view: StatementView; typed: { readonly proposal: string; readonly text: string } | null }) {
  const { t } = useReader();
  return (
    <>
      <Balances rows={view.balances} />
      <Section id="awards" title={t("statement.awards")}>
        {view.awards.length === 0 && <p className="measure mt-3 text-body">{t("statement.noAwards")}</p>}
        {view.awards.map((award) => <Award key={award.id} award={award} typed={typed?.proposal === award.id ? typed.text : null} />)}
      </Section>
      <Section id="rules" title={t("statement.rules")}><Rules rows={view.rules} /></Section>
      <Section id="entries" title={t("statement.entries")}><Entries rows={view.entries} /></Section>
    </>
  );
}

function Balances({ rows }: { rows: StatementView["balances"] }) {
  const { t } = useReader();
  const amounts = useAmounts();
  if (rows.length === 0) return null;
  const open = rows.filter(({ balance }) => balance !== 0);
  return (
    <dl className="mt-8 flex flex-wrap gap-x-10 gap-y-4 border-t border-ink pt-4">
      <dt className="w-full text-ui text-quiet">{t("statement.balances")}</dt>
      {open.length === 0 && <dd className="text-body">{t("statement.settled")}</dd>}
      {open.map((row) => (
        <dd key={`${row.unit} ${row.gift?.zh ?? ""}`} className={row.balance > 0 ? "font-serif text-title font-semibold tabular-nums" : "text-body"}>
          {row.balance > 0 ? amounts(row, row.balance) : t("statement.owes", { amount: amounts(row, -row.balance) })}
        </dd>
      ))}
    </dl>
  );
}

function Given({ paid, outcome }: { paid: Paid; outcome: Outcome }) {
  const { t } = useReader();
  const amounts = useAmounts();
  const outcomes = useOutcomes();
  const amount = "code" in outcome || outcome.amount === 0 ? t("statement.nothing") : amounts(paid, outcome.amount);
  return (
    <p className="measure mt-1 text-body">
      <strong className="font-semibold tabular-nums">{t("statement.got", { amount })}</strong> <span className="text-quiet">{outcomes(paid, outcome)}</span>
    </p>
  );
}

function Award({ award, typed }: { award: StatementView["awards"][number]; typed: string | null }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  const busy = useNavigation().state !== "idle";
  const { id, title, period, board, outcome, until, mayObject, objections } = award;
  const name = title === null ? t("statement.ruling") : read(title);
  return (
    <article aria-label={`${periodName(reader, period)} ${name}`} className="mt-4 max-w-3xl border-b border-line pb-4">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-body font-semibold">
        {name}
        <span className="text-note font-normal text-quiet">{periodName(reader, period)}</span>
        {board === "branches" && <span className="text-note font-normal text-quiet">{t("statement.ofBranch")}</span>}
      </h3>
      <Given paid={award} outcome={outcome} />
      {objections.map((objection) => (
        <div key={objection.id} className="measure mt-3 border-l-2 border-edge pl-4 text-ui">
          <p>{t("statement.yours", { text: objection.text })}</p>
          <p className="text-note text-quiet">{objection.outcome === null ? t("statement.waiting") : `${t(`statement.outcomes.${objection.outcome}`)} ${objection.reason ?? ""}`}</p>
        </div>
      ))}
      <p className="mt-1 text-note text-quiet">{mayObject || objections.some((each) => each.outcome === null) ? t("statement.until", { day: formats.date(until) }) : t("statement.over")}</p>
      {mayObject && (
        <details open={typed !== null} className="group">
          <summary className="inline-flex min-h-11 items-center gap-2 text-ui"><FoldSign />{t("statement.object")}<span className="sr-only"> {name}</span></summary>
          <Form method="post" className="measure mt-2" noValidate>
            <input type="hidden" name="proposal" value={id} />
            <TextArea name="text" maxLength={500} defaultValue={typed ?? ""} label={t("statement.text", { title: name })} hint={t("statement.hint")} />
            <Button className="mt-3" disabled={busy}>{t("statement.send")}</Button>
          </Form>
        </details>
      )}
    </article>
  );
}

function Rules({ rows }: { rows: StatementView["rules"] }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  if (rows.length === 0) return <p className="measure mt-3 text-body">{t("statement.noRules")}</p>;
  return rows.map(({ id, title, number, state, from, rule, regions, trial, unit, gift }) => (
    <article key={id} aria-label={read(title)} className="mt-5 max-w-3xl border-b border-line pb-5">
      <h3 className="flex flex-wrap items-baseline gap-x-4 text-body font-semibold">
        {read(title)}
        <span className="text-note font-normal text-quiet">{t("incentives.version", { number })}</span>
        <span className="text-note font-normal">{t(`incentives.states.${state}`)}</span>
        {from !== null && <span className="text-note font-normal text-quiet">{t("incentives.overview.from", { month: formats.month(from) })}</span>}
      </h3>
      {(state === "shown" || state === "consulted") && <p className="measure mt-1 text-ui text-quiet">{t("statement.asking")}</p>}
      <div className="mt-2"><RuleText rule={rule} regions={regions} /></div>
      <div className="mt-3 border-l-2 border-seal pl-4">
        {trial === null ? <p className="text-ui text-quiet">{t("statement.noTrial")}</p> : (
          <>
            <p className="text-ui text-quiet">{t(rule.of.board === "people" ? "statement.trial" : "statement.trialBranch", { period: periodName(reader, trial.period) })}</p>
            <Given paid={{ unit, gift }} outcome={trial.outcome} />
          </>
        )}
      </div>
    </article>
  ));
}

function Entries({ rows }: { rows: StatementView["entries"] }) {
  const reader = useReader();
  const { t, read, formats } = reader;
  const amounts = useAmounts();
  if (rows.length === 0) return <p className="measure mt-3 text-body">{t("statement.noEntries")}</p>;
  return (
    <table aria-label={t("statement.entries")} className="mt-3 w-full max-w-3xl border-collapse text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-1 pr-4 text-left font-normal">{t("statement.column.when")}</th>
          <th scope="col" className="py-1 pr-4 text-left font-normal">{t("statement.column.what")}</th>
          <th scope="col" className="py-1 text-right font-normal">{t("statement.column.amount")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.seq} className="border-b border-line align-baseline">
            <td className="whitespace-nowrap py-1.5 pr-4 text-note text-quiet">{formats.day(Date.parse(row.at))}</td>
            <td className="py-1.5 pr-4">{t(`statement.entry.${row.kind}`)} <span className="text-note text-quiet">{row.title === null ? "" : read(row.title)} {periodName(reader, row.period)}</span></td>
            <td className="whitespace-nowrap py-1.5 text-right tabular-nums">{amounts(row, row.amount)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
