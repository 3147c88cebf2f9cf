import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { planChoices, planVisit } from "#app/visits/plan.server.ts";
import { PlanForm } from "#app/visits/plan/plan-form.tsx";
import { Wanting } from "#app/visits/plan/wanting.tsx";
import { useReader } from "#app/words/reader.tsx";

const field = z.string().max(200);
const form = z.object({ branchId: field, slug: field, evaluatorId: field, dueOn: field, key: field });

export const meta = title((t) => t("review.planning.title"));

export const loader = guarded("visits.plan", ({ me, services }) => planChoices(services, me));

export const action = guarded("visits.plan", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const planned = await planVisit(services, me, typed);
  if (planned.ok) return redirect(paths.reviews(planned.value.visitId));
  return data({ problem: planned.problem, typed }, { status: 400 });
});

export default function Plan() {
  const { t } = useReader();
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const possible = choices.branches.length > 0 && choices.forms.length > 0 && choices.evaluators.length > 0;
  return (
    <Page title={t("review.planning.title")} lead={t("review.planning.lead")}>
      {possible ? <PlanForm choices={choices} refused={refused} /> : <Wanting choices={choices} />}
    </Page>
  );
}
