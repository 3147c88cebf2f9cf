import { redirect } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import type { ShouldRevalidateFunction } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";
import { z } from "zod";
import { dayOf } from "#app/core/time/month.ts";
import { COMING, LOST, type VisitState } from "#app/core/visit/visit.ts";
import type { TapAct } from "#app/core/visit/taps.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { useRefresh } from "#app/ui/use-refresh.ts";
import { beginVisit } from "#app/visits/begin.server.ts";
import { useTapDesk } from "#app/visits/discreet/use-tap-desk.ts";
import { useAnswerDesk } from "#app/visits/fill/desk/use-answer-desk.ts";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { fillView } from "#app/visits/fill.server.ts";
import { locateVisit } from "#app/visits/locate.server.ts";
import { ownVisit } from "#app/visits/own.server.ts";
import { placeAdded } from "#app/visits/place/posted.ts";
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

/**
 * Turning the page needs no network: the desk knows every answer already, and the form never changes. The same page is
 * asked for anew where taps have arrived.
 */
export const shouldRevalidate: ShouldRevalidateFunction = ({ currentUrl, nextUrl, currentParams, nextParams, formMethod, defaultShouldRevalidate }) =>
  formMethod === undefined && currentParams.id === nextParams.id && currentUrl.href !== nextUrl.href ? false : defaultShouldRevalidate;

/** `device`: its clock, where a script could read it; `place`: where it is, if the evaluator added that. */
const clock = z.object({
  device: z.string().regex(/^\d{1,14}$/).transform(Number).nullish().catch(null),
  to: z.string().optional(),
});
const form = z.intersection(clock, placeAdded);

/** Begins the visit and opens its first section, or the screen of taps. */
export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  const begun = await beginVisit(services, me, visitId, typed?.device ?? null);
  if (!begun.ok && begun.problem.code === "not-found") throw refusal(404, "Not Found");
  if (!begun.ok) return redirect(paths.visit(visitId, begun.problem.code));
  // A place that is refused keeps nobody from beginning; it can be added again on the way.
  if (typed?.place) await locateVisit(services, me, { visitId, ...typed.place });
  if (typed?.to === "now") return redirect(paths.visitNow(visitId));
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
  const unsentTaps = useLeftTaps(view, personId);
  return <Outlet context={{ view, ...answering, unsentTaps } satisfies FillDesk} />;
}

const NONE: readonly TapAct[] = [];
const AT_ONCE = 0;

/** How many taps of another screen still wait on this device; they are sent from here too, and what they tell is shown. */
function useLeftTaps(view: FillView, personId: string): number {
  const { state } = useTapDesk(view.visitId, NONE, personId);
  const left = state.pending.length;
  const before = useRef(left);
  // What was loaded before they arrived; anything loaded since tells what they told.
  const [stale, setStale] = useState<FillView | null>(null);
  useEffect(() => {
    if (before.current > 0 && left === 0) setStale(view);
    before.current = left;
  }, [left, view]);
  useRefresh(stale === view, AT_ONCE);
  return left;
}
