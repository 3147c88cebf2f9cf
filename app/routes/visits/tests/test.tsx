import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { postedDrafts } from "#app/visits/fill/drafts.ts";
import { Taking } from "#app/visits/qualify/page/taking.tsx";
import { takeTest } from "#app/visits/qualify/take.server.ts";
import { testView } from "#app/visits/qualify/tests.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("tests.title"));

/** The case to be read and answered; where none may be taken now, how it stands. */
export const loader = guarded("visits.fill", async ({ me, services, params, url }) => {
  const view = await testView(services, me, params.slug ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const { slug, standing, taking } = view.value;
  if (!taking) throw redirect(standing.state === "passed" || standing.state === "waiting" ? paths.testResult(slug, standing.attempt) : paths.tests());
  const trouble = url.searchParams.get("trouble");
  const attempts = standing.state === "open" ? standing.attempts : 0;
  return { view: view.value, taking, attempts, personId: me.id, trouble: trouble === null ? null : { code: trouble } };
});

/** Hands the test in; back with what was answered where something is wanting. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const slug = params.slug ?? "";
  const view = await testView(services, me, slug);
  if (!view.ok) throw refusal(404, "Not Found");
  const posted = await request.formData().catch(() => null);
  const caseHash = posted?.get("case");
  if (!posted || typeof caseHash !== "string") throw refusal(400, "Bad Request");
  const drafts = postedDrafts(view.value.sections, posted);
  const taken = await takeTest(services, me, { slug, caseHash, drafts });
  if (taken.ok) return redirect(paths.testResult(slug, taken.value.id));
  if (taken.problem.code === "not-found") throw refusal(404, "Not Found");
  if (taken.problem.code !== "test-incomplete") return redirect(paths.test(slug, taken.problem.code));
  return data({ problem: taken.problem, drafts }, { status: 400 });
});

export default function Test() {
  const { t, read } = useReader();
  const { view, taking, attempts, personId, trouble } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("tests.take.title", { title: read(view.title) })} lead={t("tests.take.lead")}>
      {trouble && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, trouble)}</p>
        </Notice>
      )}
      <Taking key={`${taking.hash}:${String(attempts)}`} slug={view.slug} taking={taking} personId={personId} attempts={attempts} sections={view.sections} posted={refused?.drafts ?? {}} refused={refused !== null} />
    </Page>
  );
}
