import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { Statement } from "#app/incentives/page/own/statement.tsx";
import { objectToAwards } from "#app/incentives/proposals/decide.server.ts";
import { concerns, hasStatement, statementView } from "#app/incentives/statement/statement.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ proposal: typedText, text: typedText });

export const meta = title((t) => t("statement.title"));

export const loader = guarded("statement.see", async ({ me, services, url }) => {
  const view = await statementView(services, me);
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, sent: url.searchParams.get("sent") !== null };
});

export const action = guarded("statement.see", async ({ me, services, request }) => {
  if (!hasStatement(me)) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { proposal, text } = typed;
  const done = (await concerns(services, me, proposal)) ? await objectToAwards(services, me, proposal, text) : refuse("not-found");
  return done.ok ? redirect(paths.statement("yes")) : data({ problem: done.problem, typed }, { status: done.problem.code === "not-found" ? 404 : 409 });
});

export default function MyStatement() {
  const { t } = useReader();
  const { view, sent } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("statement.title")} lead={t("statement.lead")}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        sent && <Notice tone="good" alert className="measure mt-6"><p>{t("statement.sent")}</p></Notice>
      )}
      <Statement view={view} typed={answer?.typed ?? null} />
    </Page>
  );
}
