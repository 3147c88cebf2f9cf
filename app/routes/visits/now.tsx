import { redirect } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { asLanguage } from "#app/core/text/text.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { TIMER_ICON } from "#app/visits/discreet/icon.ts";
import { Screen } from "#app/visits/discreet/screen.tsx";
import { nowView } from "#app/visits/now.server.ts";
import { createWords } from "#app/words/words.ts";

/** A clock and nothing else: no head, no foot, no mark of the house on the page or its tab. */
export const handle = { bare: true, foot: false, icon: TIMER_ICON };

export const meta: MetaFunction = ({ matches }) => {
  const frame: unknown = matches.find((match) => match.id === "root")?.data;
  const said = typeof frame === "object" && frame !== null && "language" in frame ? String(frame.language) : null;
  return [{ title: createWords(asLanguage(said) ?? "zh").t("capture.now.title") }];
};

export const loader = guarded("visits.fill", async ({ me, services, params }) => {
  const visitId = params.id ?? "";
  const view = await nowView(services, me, visitId);
  if (!view.ok && view.problem.code === "not-found") throw refusal(404, "Not Found");
  if (!view.ok) throw redirect(paths.visit(visitId));
  return { view: view.value, personId: me.id };
});

export default function Now() {
  const { view, personId } = useLoaderData<typeof loader>();
  return <Screen key={view.visitId} view={view} personId={personId} />;
}
