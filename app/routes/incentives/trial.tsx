import { useLoaderData } from "@remix-run/react";
import { trialOf } from "#app/incentives/awards/trial.server.ts";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { Ask, Tried } from "#app/incentives/page/rule/trial.tsx";
import { frozenPeriods } from "#app/incentives/periods.server.ts";
import { ruleView } from "#app/incentives/rules/rules.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("incentives.rule.try"));

export const loader = guarded("incentives.manage", async ({ services, params, url }) => {
  const view = await ruleView(services, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const { id, number, title: named, unit, gift, state, from, versions } = view.value;
  const periods = (await frozenPeriods(services)).map(({ key, name }) => ({ key, name }));
  const period = url.searchParams.get("period") ?? "";
  const against = url.searchParams.get("against") ?? "";
  const trial = period === "" ? null : await trialOf(services, id, period, versions.some((other) => other.id === against) ? against : null);
  if (trial !== null && !trial.ok) throw refusal(404, "Not Found");
  return { rule: { id, number, title: named, unit, gift, state, from }, versions, periods, period, against, trial: trial?.value ?? null };
});

export default function RuleTrial() {
  const { t, read } = useReader();
  const { rule, versions, periods, period, against, trial } = useLoaderData<typeof loader>();
  return (
    <Page title={t("incentives.trial.title", { title: read(rule.title) })} lead={t("incentives.trial.lead")}>
      {periods.length === 0 ? <p className="measure mt-6 text-body">{t("incentives.trial.nothing")}</p> : <Ask periods={periods} versions={versions} period={period} against={against} />}
      {trial !== null && <Tried rule={rule} trial={trial} />}
      <p className="mt-8 text-ui"><TextLink to={paths.incentiveRule(rule.id)}>{t("incentives.text.title")}</TextLink></p>
    </Page>
  );
}
