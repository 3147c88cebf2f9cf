import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Result } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Hearing } from "#app/visits/appeal/hearing.tsx";
import { rescoreProblems } from "#app/visits/appeal/problems.ts";
import { givenIn, type Draft } from "#app/visits/fill/draft.ts";
import { postedDraft } from "#app/visits/fill/fields.ts";
import { hearAppeal } from "#app/visits/hear.server.ts";
import { hearingView } from "#app/visits/hearings.server.ts";
import { rescoreAppeal } from "#app/visits/rescore.server.ts";
import { settleAppeal } from "#app/visits/settle.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("hearings.hearing.name"));

export const loader = guarded("visits.review", async ({ me, services, params, url }) => {
  const view = await hearingView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const code = url.searchParams.get("trouble");
  return { view: view.value, trouble: code === null ? null : { code } };
});

/** Refusals that are said where something was typed; all others above the page as it stands now. */
const TYPED = ["hearing-incomplete", "reason-missing", "reason-long"];

export const action = guarded("visits.review", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const view = await hearingView(services, me, visitId);
  if (!view.ok) throw refusal(404, "Not Found");
  const form = await request.formData().catch(() => new FormData());
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 20_000);
  const seen = /^\d{1,6}$/.test(text("seen")) ? Number(text("seen")) : undefined;
  const items = view.value.items.map(({ item }) => item);
  const drafts = Object.fromEntries(items.map((item): [string, Draft] => [item.id, postedDraft(form, item.id).draft]));
  const post = { visitId, seen };
  const reason = text("reason");
  const answers = Object.fromEntries(items.map((item) => [item.id, givenIn(item, drafts[item.id] ?? postedDraft(form, item.id).draft)]));
  const deeds: Record<string, () => Promise<Result<unknown>>> = {
    hear: () => hearAppeal(services, me, post),
    rescore: () => rescoreAppeal(services, me, { ...post, answers }),
    settle: () => settleAppeal(services, me, { ...post, reason }),
  };
  const done = await deeds[text("deed")]?.();
  if (!done) return redirect(paths.hearing(visitId, "bad-form"));
  if (done.ok) return redirect(paths.hearing(visitId));
  const { problem } = done;
  if (problem.code === "not-found") throw refusal(404, "Not Found");
  if (!TYPED.includes(problem.code)) return redirect(paths.hearing(visitId, problem.code));
  return data({ problem, drafts, problems: rescoreProblems(items, answers), reason }, { status: 400 });
});

export default function HearingPage() {
  const { t, read, formats } = useReader();
  const { view, trouble } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("hearings.hearing.title", { branch: read(view.branch.name), month: formats.month(view.month) })} lead={read(view.title)}>
      {trouble && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, trouble)}</p>
        </Notice>
      )}
      <Hearing view={view} refused={refused} />
    </Page>
  );
}
