import { Form, useNavigation } from "@remix-run/react";
import type { OverviewView } from "#app/incentives/view.ts";
import { PayoutList, ProposalList, RuleList, Section, TextLink } from "#app/incentives/page/parts.tsx";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { periodName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What waits comes first; rules and periods below. */
export function Overview({ view }: { view: OverviewView }) {
  const reader = useReader();
  const { t } = reader;
  const busy = useNavigation().state !== "idle";
  const { waiting, contested, unpaid, rules, periods } = view;
  return (
    <>
      {waiting.length > 0 && <Section id="waiting" title={t("incentives.overview.waiting")}><ProposalList rows={waiting} label={t("incentives.overview.waiting")} /></Section>}
      {contested.length > 0 && <Section id="contested" title={t("incentives.overview.contested")}><ProposalList rows={contested} label={t("incentives.overview.contested")} /></Section>}
      {unpaid.length > 0 && <Section id="unpaid" title={t("incentives.overview.unpaid")}><PayoutList rows={unpaid} label={t("incentives.overview.unpaid")} /></Section>}
      <Section id="periods" title={t("incentives.overview.periods")}>
        {periods.length === 0 ? (
          <p className="measure mt-3 text-body">{t("incentives.overview.noPeriods")}</p>
        ) : (
          <ul aria-label={t("incentives.overview.periods")} className="mt-3 flex flex-wrap gap-x-6 text-ui">
            {periods.map((period) => <li key={period.key}><TextLink to={paths.incentivePeriod(period.key)}>{periodName(reader, period)}</TextLink></li>)}
          </ul>
        )}
      </Section>
      <Section id="rules" title={t("incentives.overview.rules")}>
        {rules.length === 0 ? <p className="measure mt-3 text-body">{t("incentives.overview.noRules")}</p> : <RuleList rows={rules} label={t("incentives.overview.rules")} />}
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Form method="post"><Button weight={rules.length === 0 ? "primary" : "plain"} disabled={busy}>{t("incentives.overview.begin")}</Button></Form>
          <TextLink to={paths.payroll()}>{t("incentives.overview.payroll")}</TextLink>
        </div>
      </Section>
    </>
  );
}
