import { Link, useLoaderData } from "@remix-run/react";
import { canSomewhere } from "#app/core/access/can.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { reviewQueue } from "#app/visits/queue.server.ts";
import { Filters } from "#app/visits/review/queue/filters.tsx";
import { isEmpty, narrowQueue, offerOf, type Narrowing } from "#app/visits/review/queue/narrow.ts";
import { Queue } from "#app/visits/review/queue/queue.tsx";
import type { QueueVisit } from "#app/visits/view/queue.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("review.title"));

export const loader = guarded("reviews.see", async ({ me, services, url }) => {
  const view = await reviewQueue(services, me);
  const chosen = (name: string) => url.searchParams.get(name) || null;
  const narrowing: Narrowing = { branch: chosen("branch"), form: chosen("form"), firm: chosen("firm"), mode: chosen("mode"), look: chosen("look") };
  return {
    plans: canSomewhere(me, "visits.plan"),
    view: narrowQueue(view, narrowing),
    none: isEmpty(view),
    offer: offerOf(view),
    narrowing,
    planned: view.coming.find(({ visitId }) => visitId === chosen("planned")) ?? null,
    now: services.clock.now(),
  };
});

export default function Reviews() {
  const { t } = useReader();
  const { plans, view, none, offer, narrowing, planned, now } = useLoaderData<typeof loader>();
  return (
    <Page title={t("review.title")} lead={t(view.ofFirm ? "review.leadOfFirm" : "review.lead")}>
      {planned && <Planned visit={planned} />}
      {none ? (
        <>
          <p className="measure mt-8 text-body">{t(view.ofFirm ? "review.queue.noneOfFirm" : "review.queue.none")}</p>
          {plans && (
            <Link to={paths.planVisit()} className={buttonClass("primary", "mt-6 w-full md:w-auto")}>
              {t("review.plan")}
            </Link>
          )}
        </>
      ) : (
        <>
          {plans && (
            <Link to={paths.planVisit()} className={buttonClass("plain", "mt-6 min-h-12 w-full md:w-auto")}>
              {t("review.plan")}
            </Link>
          )}
          <Filters offer={offer} narrowing={narrowing} />
          {isEmpty(view) ? <p className="mt-8 text-body">{t("review.filter.none")}</p> : <Queue view={view} now={now} severalForms={offer.forms.length > 1} />}
        </>
      )}
    </Page>
  );
}

/** What was just arranged, in one sentence. */
function Planned({ visit: { evaluator, branch, dueOn } }: { visit: QueueVisit }) {
  const { t, read, formats } = useReader();
  return (
    <Notice tone="good" alert className="mt-5">
      <p>{t("review.planned", { evaluator: read(evaluator.name), branch: read(branch.name), day: formats.date(dueOn) })}</p>
    </Notice>
  );
}
