import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignsAt } from "#app/coaching/assignments.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { readTerms } from "#app/routes/actions/terms.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { openAction } from "#app/visits/action/open.server.ts";
import { NewAction } from "#app/visits/action/page/new-action.tsx";
import { isAtField } from "#app/visits/action/page/terms-fields.tsx";
import { newAction } from "#app/visits/actions.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("actions.new.title"));

const askedIn = ({ searchParams }: URL) => ({ visitId: searchParams.get("visit") ?? "", item: searchParams.get("item") ?? "" });

export const loader = guarded("actions.write", async ({ me, services, url }) => {
  const { visitId, item } = askedIn(url);
  const view = await newAction(services, me, visitId, item);
  if (!view.ok && view.problem.code === "not-found") throw refusal(404, "Not Found");
  return { view, assigns: view.ok && (await assignsAt(services, me, view.value.branch.id)) };
});

export const action = guarded("actions.write", async ({ me, services, request, url }) => {
  const terms = readTerms(await request.formData().catch(() => new FormData()));
  const opened = await openAction(services, me, { ...askedIn(url), ...terms });
  if (opened.ok) return redirect(paths.action(opened.value.actionId, opened.value.made ? "opened" : "standing"));
  if (opened.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: opened.problem, terms }, { status: 400 });
});

export default function NewActionPage() {
  const { t } = useReader();
  const { view, assigns } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const problem = view.ok ? refused?.problem : view.problem;
  return (
    <Page title={t("actions.new.title")}>
      {problem && !isAtField(problem) && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      {view.ok && <NewAction view={view.value} refused={refused} assigns={assigns} />}
    </Page>
  );
}
