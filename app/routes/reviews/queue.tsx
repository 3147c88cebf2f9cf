import { Link, useLoaderData } from "@remix-run/react";
import { canSomewhere } from "#app/core/access/can.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { Way } from "#app/routes/home/work.tsx";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { queueOffer, reviewQueue } from "#app/visits/queue.server.ts";
import { quotasUsed } from "#app/visits/quotas.server.ts";
import { Filters } from "#app/visits/review/queue/filters.tsx";
import { isEmpty, NARROWED_BY, type Narrowing } from "#app/visits/review/queue/narrow.ts";
import { Queue } from "#app/visits/review/queue/queue.tsx";
import { Quotas } from "#app/visits/review/queue/quotas.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("review.title"));

export const loader = guarded("reviews.see", async ({ me, services, url }) => {
  const chosen = (name: string) => url.searchParams.get(name) || null;
  const narrowing: Narrowing = { branch: chosen("branch"), form: chosen("form"), firm: chosen("firm"), mode: chosen("mode"), look: chosen("look") };
  const view = await reviewQueue(services, me, narrowing);
  const asked = NARROWED_BY.some((by) => narrowing[by] !== null);
  return {
    plans: canSomewhere(me, "visits.plan"),
    view,
    none: isEmpty(view) && !asked,
    offer: await queueOffer(services, me),
    narrowing,
    now: services.clock.now(),
    quotas: await quotasUsed(services, me),
  };
});

export default function Reviews() {
  const { t } = useReader();
  const { plans, view, none, offer, narrowing, now, quotas } = useLoaderData<typeof loader>();
  return (
    <Page title={t("review.title")} lead={t(view.ofFirm ? "review.leadOfFirm" : "review.lead")}>
      <Quotas quotas={quotas} />
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
      <p className="no-print mt-10 flex flex-wrap gap-x-8">
        {plans && <Way to={paths.campaigns()}>{t("campaigns.title")}</Way>}
        {plans && <Way to={paths.endedVisits()}>{t("planning.ended.title")}</Way>}
        {plans && <Way to={paths.testsOf()}>{t("tests.again.title")}</Way>}
        {plans && <Way to={paths.hearings()}>{t("hearings.list.way")}</Way>}
        <Way to={paths.expenses()}>{t("money.expenses.way")}</Way>
        <Way to={paths.scorecards()}>{t("scorecards.title")}</Way>
      </p>
    </Page>
  );
}
