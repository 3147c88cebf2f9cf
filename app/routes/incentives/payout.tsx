import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { OnePayout } from "#app/incentives/page/pay/payout.tsx";
import { cancelPayout, markPaid } from "#app/incentives/payouts/deeds.server.ts";
import { payoutView } from "#app/incentives/payouts/payouts.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { payPeriod } from "#app/standings/periods/deeds.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { periodName } from "#app/words/names.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const ACTS = ["make", "pay", "cancel"] as const;
const form = z.object({ act: z.enum(["pay", "cancel"]), on: typedText, reference: typedText, reason: typedText });

export const meta = title((t) => t("incentives.title"));

export const loader = guarded("incentives.manage", async ({ me, services, params, url }) => {
  const view = await payoutView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, done: ACTS.find((act) => act === done) ?? null };
});

export const action = guarded("incentives.manage", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  if (!(await payoutView(services, me, id)).ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { act, on, reference, reason } = typed;
  const done = act === "pay" ? await markPaid(services, me, id, { on, reference }, (tx, key) => payPeriod(services, tx, me, key)) : await cancelPayout(services, me, id, reason);
  return done.ok ? redirect(paths.payout(id, act)) : data({ problem: done.problem, typed }, { status: 409 });
});

export default function Payout() {
  const reader = useReader();
  const { t } = reader;
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("incentives.payout.title", { period: periodName(reader, view.period), number: view.number })}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{t(`incentives.payout.done.${done}`)}</p></Notice>
      )}
      <OnePayout view={view} typed={answer?.typed ?? null} />
      <p className="mt-8 flex flex-wrap gap-x-6 text-ui">
        <TextLink to={paths.incentivePeriod(view.period.key)}>{t("incentives.period.title", { period: periodName(reader, view.period) })}</TextLink>
        <TextLink to={paths.payroll()}>{t("incentives.overview.payroll")}</TextLink>
      </p>
    </Page>
  );
}
