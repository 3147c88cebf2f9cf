import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { UNITS } from "#app/core/incentives/rule/rule.ts";
import { periodIncentives } from "#app/incentives/overview.server.ts";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { PeriodPay } from "#app/incentives/page/pay/period.tsx";
import { makePayout } from "#app/incentives/payouts/deeds.server.ts";
import { proposeAdjustment, proposeAwards } from "#app/incentives/proposals/propose.server.ts";
import { amountIn } from "#app/incentives/rules/typed.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { periodName } from "#app/words/names.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const ACTS = ["propose", "adjust"] as const;
const form = z.object({ act: typedText, rule: typedText, account: typedText, person: typedText, unit: typedText, amount: typedText, reason: typedText });

export const meta = title((t) => t("incentives.title"));

export const loader = guarded("incentives.manage", async ({ me, services, params, url }) => {
  const view = await periodIncentives(services, me, params.key ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, done: ACTS.find((act) => act === done) ?? null };
});

export const action = guarded("incentives.manage", async ({ me, services, params, request }) => {
  const key = params.key ?? "";
  if (!(await periodIncentives(services, me, key)).ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { act, rule, account, person, reason } = typed;
  if (act === "pay") {
    const made = await makePayout(services, me, key, account);
    return made.ok ? redirect(paths.payout(made.value, "make")) : data({ problem: made.problem, typed }, { status: 409 });
  }
  // Gifts are handed out by their rule; a ruling gives points or money.
  const unit = UNITS.find((each) => each === typed.unit && each !== "gift");
  const amount = unit && amountIn(unit, typed.amount, true);
  const done = act === "propose" ? await proposeAwards(services, me, key, rule) : await proposeAdjustment(services, me, { periodKey: key, account: unit ?? "", person, amount: amount ?? 0, reason });
  return done.ok ? redirect(paths.incentivePeriod(key, act === "propose" ? "propose" : "adjust")) : data({ problem: done.problem, typed }, { status: 409 });
});

export default function IncentivePeriod() {
  const reader = useReader();
  const { t } = reader;
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("incentives.period.title", { period: periodName(reader, view.period) })} lead={t("incentives.period.lead", { number: view.edition })}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{t(`incentives.period.done.${done}`)}</p></Notice>
      )}
      <PeriodPay view={view} typed={answer?.typed ?? null} />
      <p className="mt-8 text-ui"><TextLink to={paths.incentives()}>{t("incentives.back")}</TextLink></p>
    </Page>
  );
}
