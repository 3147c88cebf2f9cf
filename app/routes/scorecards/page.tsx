import { useLoaderData } from "@remix-run/react";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { scorecardsView } from "#app/visits/scorecard.server.ts";
import { ScorecardsPage } from "#app/visits/scorecard/page.tsx";

export const meta = title((t) => t("scorecards.title"));

export const loader = guarded("reviews.see", async ({ me, services, url }) => ({ view: await scorecardsView(services, me, url.searchParams.get("quarter")) }));

export default function Scorecards() {
  const { view } = useLoaderData<typeof loader>();
  return <ScorecardsPage view={view} />;
}
