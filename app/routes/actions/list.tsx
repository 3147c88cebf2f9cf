import { useLoaderData } from "@remix-run/react";
import { canSomewhere } from "#app/core/access/can.ts";
import { ACTION_STATES } from "#app/core/visit/relapse.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { ActionList } from "#app/visits/action/page/list.tsx";
import { actionList } from "#app/visits/actions.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("actions.title"));

export const loader = guarded("actions.read", async ({ me, services, url }) => {
  const asked = url.searchParams;
  const state = ACTION_STATES.find((each) => each === asked.get("state")) ?? null;
  const page = Number(/^[1-9]\d{0,3}$/.exec(asked.get("page") ?? "")?.[0] ?? 1);
  const view = await actionList(services, me, { branch: asked.get("branch") || null, state, page });
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, plans: canSomewhere(me, "actions.write") };
});

export default function Actions() {
  const { t } = useReader();
  const { view, plans } = useLoaderData<typeof loader>();
  return (
    <Page title={t("actions.title")} lead={t("actions.lead")}>
      <ActionList view={view} plans={plans} />
    </Page>
  );
}
