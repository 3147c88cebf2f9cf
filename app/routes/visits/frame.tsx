import { redirect } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, LOST, type VisitState } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { useAnswerDesk } from "#app/visits/fill/desk/use-answer-desk.ts";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { ownVisit } from "#app/visits/own.server.ts";
import type { FillView } from "#app/visits/view/fill.ts";

const UNOPENED: readonly VisitState[] = [...COMING, ...LOST];

/** What the pages of one visit stand in: they share what is loaded, and the desk that sends their answers. */
export const loader = guarded("visits.fill", async ({ me, services, params, url }) => {
  const view = await fillView(services, me, params.id ?? "", params.section);
  if (!view.ok) throw refusal(404, "Not Found");
  const own = await ownVisit(services, me, view.value.visitId);
  if (!own) throw refusal(404, "Not Found");
  // The form opens at the branch, not before, and never for what came to nothing.
  if (params.section && UNOPENED.includes(view.value.state)) throw redirect(paths.visit(view.value.visitId));
  const code = url.searchParams.get("trouble");
  const today = dayOf(services.clock.now(), services.env.bankTz);
  return { view: view.value, own, today, personId: me.id, trouble: code === null ? null : { code } };
});

/** Turning the page needs no network: the desk knows every answer already, and the form never changes. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentParams, nextParams, formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && currentParams.id === nextParams.id ? false : defaultShouldRevalidate;

/** Begins the visit and opens its first section. */
export const action = guarded("visits.fill", async ({ me, services, params }) => {
  const visitId = params.id ?? "";
  const begun = await beginVisit(services, me, visitId);
  if (!begun.ok && begun.problem.code === "not-found") throw refusal(404, "Not Found");
  if (!begun.ok) return redirect(paths.visit(visitId, begun.problem.code));
  const view = await fillView(services, me, visitId);
  const first = view.ok ? view.value.sections[0] : undefined;
  return redirect(first ? paths.visitSection(visitId, first.id) : paths.visit(visitId));
});

export default function VisitFrame() {
  const { view, personId } = useLoaderData<typeof loader>();
  return <OneVisit key={view.visitId} view={view} personId={personId} />;
}

function OneVisit({ view, personId }: { view: FillView; personId: string }) {
  const answering = useAnswerDesk(view, personId);
  return <Outlet context={{ view, ...answering } satisfies FillDesk} />;
}
