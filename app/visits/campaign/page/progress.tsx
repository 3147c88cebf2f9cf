import { Link } from "@remix-run/react";
import { VISIT_STATES } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import type { CampaignView, ProgressVisit } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** What became of a released plan: how many visits stand where, and each of them by place. */
export function Progress({ view, words }: { view: CampaignView; words: PlanWords }) {
  const { t } = useReader();
  if (view.progress.length === 0) return null;
  const places = [...new Set(view.progress.map(({ place }) => place))];
  const counts = VISIT_STATES.map((state) => ({ state, count: view.progress.filter((visit) => visit.state === state).length })).filter(({ count }) => count > 0);
  return (
    <section aria-labelledby="progress" className="mt-8">
      <h2 id="progress" className="text-lead font-semibold">
        {t("campaigns.progress.title")}
      </h2>
      <p className="mt-1 text-note text-quiet">{t("campaigns.progress.revisits")}</p>
      <dl aria-label={t("campaigns.progress.counts")} className="mt-4 flex flex-wrap gap-x-8 gap-y-2 text-ui">
        {counts.map(({ state, count }) => (
          <div key={state} className="flex gap-2">
            <dt className="text-quiet">{t(`trade.visit.${state}`)}</dt>
            <dd className="font-semibold">{count}</dd>
          </div>
        ))}
      </dl>
      {places.map((place) => (
        <section key={place} aria-label={words.place(place)} className="mt-6">
          <h3 className="border-b border-ink py-2 text-body font-semibold">{words.place(place)}</h3>
          <ul>
            {view.progress.filter((visit) => visit.place === place).map((visit) => (
              <Line key={visit.visitId} visit={visit} words={words} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function Line({ visit: { visitId, place, evaluator, state, on, dueOn }, words }: { visit: ProgressVisit; words: PlanWords }) {
  const { t, formats } = useReader();
  const name = words.person(evaluator);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 border-b border-line py-1 text-ui">
      <span>
        {t("campaigns.progress.visit", { evaluator: name, state: t(`trade.visit.${state}`) })}
        <span className="block text-note text-quiet">{t("campaigns.progress.day", { day: formats.date(on ?? dueOn), due: formats.date(dueOn) })}</span>
      </span>
      <Link to={paths.coming(visitId)} aria-label={t("campaigns.progress.followAt", { place: words.place(place), evaluator: name })} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("campaigns.progress.follow")}
      </Link>
    </li>
  );
}
