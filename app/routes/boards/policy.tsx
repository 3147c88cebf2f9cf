import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, typedText, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { changePolicy, policyView, tryPolicy } from "#app/standings/policy.server.ts";
import { FIELDS, type FieldName } from "#app/standings/policy/fields.ts";
import { PolicyForm } from "#app/standings/policy/form.tsx";
import { PolicyHistory } from "#app/standings/policy/history.tsx";
import { MovesList } from "#app/standings/policy/moves.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

// Every name is among FIELDS.
const fields = Object.fromEntries(FIELDS.map(({ name }) => [name, typedText])) as Record<FieldName, typeof typedText>;
const form = z.object({ act: z.enum(["try", "apply"]), seen: whole, ...fields, ties: typedText, reason: typedText });

export const meta = title((t) => t("policy.title"));

export const loader = guarded("boards.policy", async ({ services, url }) => {
  return { view: await policyView(services), saved: url.searchParams.get("saved") !== null };
});

export const action = guarded("boards.policy", async ({ me, services, request }) => {
  const posted = await formOf(request, form);
  if (!posted) return data({ problem: { code: "bad-form" }, faults: [], typed: null, moves: null, tried: false }, { status: 400 });
  const { act, seen, ...typed } = posted;
  if (act === "apply") {
    const changed = await changePolicy(services, me, { seen, typed });
    if (changed.ok) return redirect(paths.boardPolicy("yes"));
    return data({ problem: changed.problem, faults: "faults" in changed ? changed.faults : [], typed, moves: null, tried: false }, { status: changed.problem.code === "policy-overtaken" ? 409 : 400 });
  }
  const tried = await tryPolicy(services, { seen, typed });
  if (!tried.ok) return data({ problem: tried.problem, faults: "faults" in tried ? tried.faults : [], typed, moves: null, tried: false }, { status: 400 });
  return data({ problem: null, faults: [], typed, moves: tried.value.moves, tried: true });
});

export default function Policy() {
  const { t } = useReader();
  const { view, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  // Every value is written as it would be typed.
  const current = { ...(Object.fromEntries(FIELDS.map(({ name }) => [name, String(view.values[name])])) as Record<FieldName, string>), ties: view.values.ties, reason: "" };
  return (
    <Page title={t("policy.title")} lead={t("policy.lead")}>
      {saved && !answer && (
        <Notice tone="good" alert className="measure mt-6">
          <p>{t("policy.saved", { version: view.version })}</p>
        </Notice>
      )}
      {answer?.problem && (
        <Notice tone="warn" alert className="measure mt-6">
          <p>{problemSentence(t, { code: answer.problem.code })}</p>
        </Notice>
      )}
      {answer?.tried && <MovesList moves={answer.moves} span={view.span} />}
      <PolicyForm key={view.version} seen={view.version} typed={answer?.typed ?? current} faults={answer?.faults ?? []} tried={answer?.tried ?? false} />
      <PolicyHistory versions={view.versions} />
      <p className="mt-8">
        <Link to={paths.boards("people")} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("boards.why.back")}
        </Link>
      </p>
    </Page>
  );
}
