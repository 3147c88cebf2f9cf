import { Link, useLoaderData } from "@remix-run/react";
import { mayWatch, modelOf } from "#app/coaching/model.server.ts";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief } from "#app/drills/debrief/debrief.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { honourView } from "#app/standings/honours/honours.server.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("honours.model.title"));

/** Nothing of the sitting is sent to whoever may not watch it yet. */
export const loader = guarded("boards.own", async ({ me, services, params }) => {
  const honour = await honourView(services, me, params.id ?? "");
  const model = honour.ok ? await modelOf(services, honour.value.id) : null;
  if (!honour.ok || model === null) throw refusal(404, "Not Found");
  const view = (await mayWatch(services, me, model)) ? await debriefView(services, { id: model.ownerId }, model.sittingId) : null;
  if (view !== null && !view.ok) throw refusal(404, "Not Found");
  return { honour: honour.value.id, owner: honour.value.name, title: model.title, slug: model.slug, view: view?.value ?? null };
});

export default function Model() {
  const { t, read } = useReader();
  const { honour, owner, title: scenario, slug, view } = useLoaderData<typeof loader>();
  const link = "inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink";
  return (
    <Page title={t("honours.model.page", { owner: read(owner), title: read(scenario) })} lead={t("honours.model.lead")}>
      {view === null ? (
        <>
          <p className="measure mt-6 text-body">{t("honours.model.first")}</p>
          <p className="mt-3"><Link to={paths.drill(slug)} className={link}>{t("honours.model.drill")}</Link></p>
        </>
      ) : (
        <Debrief view={view} reader="coach" />
      )}
      <p className="no-print mt-8"><Link to={paths.honour(honour)} className={link}>{t("honours.model.title")}</Link></p>
    </Page>
  );
}
