import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { refuse } from "#app/core/result.ts";
import { objectionView } from "#app/coaching/objections.server.ts";
import { settleObjection } from "#app/coaching/settle.server.ts";
import { ObjectionHeard } from "#app/coaching/settle/objection-heard.tsx";
import { OBJECTION_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { beatAnchor } from "#app/curriculum/script/anchors.ts";
import { Points } from "#app/curriculum/script/points.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { postedSettlement } from "#app/routes/coaching/posted-settlement.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = postedSettlement(OBJECTION_OUTCOMES);

export const meta = title((t) => t("coaching.hearing.objectionName"));

export const loader = guarded("drills.settle", async ({ me, services, params }) => {
  const view = await objectionView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export const action = guarded("drills.settle", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const seen = await objectionView(services, me, id);
  if (!seen.ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  const { outcome = null, reason = "" } = typed ?? {};
  const settled = outcome ? await settleObjection(services, me, { id, outcome, reason }) : refuse("bad-form");
  if (settled.ok) return redirect(`${paths.objectionHeard(id)}#settle`);
  return data({ problem: settled.problem, outcome: outcome ?? "", reason }, { status: refusedStatus(settled.problem) });
});

export default function ObjectionHeardPage() {
  const { t, read } = useReader();
  const { view } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const script = `${paths.scenarioVersion(view.slug, view.hash)}#${beatAnchor(view.beat)}`;
  return (
    <Page title={t("coaching.hearing.objectionTitle", { title: read(view.title) })}>
      <ObjectionHeard view={view} script={script} points={<Points points={view.points} />} refused={refused} />
    </Page>
  );
}
