import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Due } from "#app/visits/list/due.tsx";
import { useSaid as useMoney } from "#app/visits/money/entry.tsx";
import { Acts } from "#app/visits/plan/coming/acts.tsx";
import type { RefusedDeed } from "#app/visits/plan/coming/acts.tsx";
import { useSaid } from "#app/visits/plan/coming/said.ts";
import { History } from "#app/visits/review/history.tsx";
import type { ComingView } from "#app/visits/view/coming.ts";
import { useReader } from "#app/words/reader.tsx";

/** A visit on its way, or one that came to nothing: how it stands, what can be done, what happened. */
export function Coming({ view, refused }: { view: ComingView; refused: RefusedDeed | null }) {
  const { t } = useReader();
  const said = useSaid();
  const { state, declaredSince, deeds } = view;
  return (
    <>
      <Notice tone={state === "declined" ? "warn" : "plain"} className="mt-6">
        <p className="whitespace-pre-line">{said(view)}</p>
      </Notice>
      {declaredSince && deeds.includes("replan") && (
        <Notice tone="warn" className="mt-4">
          <p>{t("planning.coming.declaredSince")}</p>
        </Notice>
      )}
      <Facts view={view} />
      {view.inReview && <Way to={paths.review(view.visitId)}>{t("planning.coming.toReview")}</Way>}
      {view.revisitOf !== null && <Way to={paths.coming(view.revisitOf)}>{t("planning.coming.toVoid")}</Way>}
      {view.revisit !== null && <Way to={paths.coming(view.revisit)}>{t("planning.coming.toRevisit")}</Way>}
      {view.mayRevisit && (
        <Link to={paths.planVisit(view.visitId)} className={buttonClass(state === "cancelled" ? "plain" : "primary", "mt-6 w-full md:w-auto")}>
          {t("planning.coming.revisit")}
        </Link>
      )}
      {/* Made anew for what is shown, so that what was open and typed does not outlive the deed. */}
      <Acts key={view.seen} view={view} refused={refused} />
      <History events={view.history} />
    </>
  );
}

function Way({ to, children }: { to: string; children: string }) {
  return (
    <Link to={to} className="mr-6 mt-4 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
      {children}
    </Link>
  );
}

function Facts({ view }: { view: ComingView }) {
  const { t, read, formats } = useReader();
  const { evaluator, mode, state, dueOn, plannedOn, band, visitedOn, today, deeds, revisitOf, fee } = view;
  const { feeSaid } = useMoney();
  const coming = deeds.includes("replan");
  const facts: [string, React.ReactNode][] = [
    [t("planning.coming.facts.state"), t(`trade.visit.${state}`)],
    [t("planning.coming.facts.evaluator"), evaluator.firm ? `${read(evaluator.name)} · ${read(evaluator.firm)}` : read(evaluator.name)],
    [t("planning.coming.facts.mode"), t(`trade.visitMode.${mode}`)],
    [t("planning.coming.facts.due"), coming ? <Due key="due" dueOn={dueOn} today={today} /> : formats.date(dueOn)],
    [t("planning.coming.facts.on"), plannedOn === null ? t("planning.coming.facts.any") : formats.date(plannedOn)],
  ];
  facts.push([t("planning.coming.facts.fee"), feeSaid(fee)]);
  if (band !== null) facts.push([t("planning.coming.facts.band"), formats.hours(band)]);
  if (visitedOn !== null) facts.push([t("planning.coming.facts.begun"), formats.date(visitedOn)]);
  if (revisitOf !== null) facts.push([t("planning.coming.facts.revisitOf"), t("planning.coming.facts.revisitOfSaid")]);
  return (
    <>
      <dl className="mt-6 grid max-w-2xl grid-cols-[7rem_minmax(0,1fr)] gap-x-6 border-t border-line text-ui">
        {facts.map(([term, value]) => (
          <div key={term} className="col-span-2 grid grid-cols-subgrid border-b border-line py-2">
            <dt className="text-quiet">{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {coming && dueOn < today && <p className="mt-2 text-ui text-warn">{t("planning.coming.dueOver")}</p>}
    </>
  );
}
