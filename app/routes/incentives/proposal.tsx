import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { OneProposal } from "#app/incentives/page/pay/proposal.tsx";
import { approveProposal, rejectProposal, settleObjection, withdrawProposal } from "#app/incentives/proposals/decide.server.ts";
import { proposalView } from "#app/incentives/proposals/proposals.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { periodName } from "#app/words/names.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const ACTS = ["approve", "reject", "withdraw", "settle", "uphold"] as const;
const form = z.object({ act: z.enum(ACTS), until: typedText, reason: typedText, objection: typedText });

export const meta = title((t) => t("incentives.title"));

export const loader = guarded("incentives.manage", async ({ me, services, params, url }) => {
  const view = await proposalView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, done: ACTS.find((act) => act === done) ?? null };
});

export const action = guarded("incentives.manage", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  if (!(await proposalView(services, me, id)).ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { act, until, reason, objection } = typed;
  const deeds = {
    approve: () => approveProposal(services, me, id, until),
    reject: () => rejectProposal(services, me, id, reason),
    withdraw: () => withdrawProposal(services, me, id, reason),
    settle: () => settleObjection(services, me, id, { objection, upheld: false, reason }),
    uphold: () => settleObjection(services, me, id, { objection, upheld: true, reason }),
  };
  const done = await deeds[act]();
  return done.ok ? redirect(paths.awardProposal(id, act)) : data({ problem: done.problem, typed }, { status: 409 });
});

export default function Proposal() {
  const reader = useReader();
  const { t, read } = reader;
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const named = view.title === null ? t("incentives.proposal.adjustment") : read(view.title);
  return (
    <Page title={t("incentives.proposal.title", { title: named, period: periodName(reader, view.period) })}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{t(`incentives.proposal.done.${done}`)}</p></Notice>
      )}
      <OneProposal view={view} typed={answer?.typed ?? null} />
      <p className="mt-8 flex flex-wrap gap-x-6 text-ui">
        <TextLink to={paths.incentivePeriod(view.period.key)}>{t("incentives.period.title", { period: periodName(reader, view.period) })}</TextLink>
        {view.ruleId !== null && <TextLink to={paths.incentiveRule(view.ruleId)}>{t("incentives.text.title")}</TextLink>}
      </p>
    </Page>
  );
}
