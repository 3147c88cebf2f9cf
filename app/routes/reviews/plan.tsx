import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { VISIT_MODES } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { planChoices } from "#app/visits/plan/choices.server.ts";
import { planVisit } from "#app/visits/plan.server.ts";
import { PlanForm } from "#app/visits/plan/plan-form.tsx";
import { Wanting } from "#app/visits/plan/wanting.tsx";
import { revisitOf } from "#app/visits/revisit.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const field = z.string().max(200);
const form = z.object({
  branchId: field,
  slug: field,
  mode: z.enum(["", ...VISIT_MODES]).default(""),
  evaluatorId: field,
  dueOn: field,
  on: field.default(""),
  fee: field.default(""),
  revisitOf: field.optional(),
  key: field,
});

export const meta = title((t) => t("planning.title"));

export const loader = guarded("visits.plan", async ({ me, services, url }) => {
  const revisit = url.searchParams.get("revisit");
  const found = revisit === null ? null : await revisitOf(services, me, revisit);
  return { choices: await planChoices(services, me), revisit: found?.ok ? found.value : null, trouble: found && !found.ok ? found.problem : null };
});

export const action = guarded("visits.plan", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const planned = await planVisit(services, me, { ...typed, mode: typed.mode || undefined });
  if (planned.ok) return redirect(paths.coming(planned.value.visitId, { done: "planned" }));
  return data({ problem: planned.problem, typed }, { status: 400 });
});

export default function Plan() {
  const { t, read } = useReader();
  const { choices, revisit, trouble } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const possible = choices.branches.length > 0 && choices.forms.length > 0 && choices.evaluators.length > 0;
  return (
    <Page title={t("planning.title")} lead={t("planning.lead")}>
      <p className="mt-2">
        <Link to={paths.forms()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("forms.read")}
        </Link>
      </p>
      {revisit && (
        <Notice className="mt-6">
          <p>{t(`planning.revisit.${revisit.state}`, { branch: read(revisit.branch.name) })}</p>
        </Notice>
      )}
      {trouble && !refused && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, trouble)}</p>
        </Notice>
      )}
      {possible ? <PlanForm choices={choices} revisit={revisit} refused={refused} /> : <Wanting choices={choices} />}
    </Page>
  );
}
