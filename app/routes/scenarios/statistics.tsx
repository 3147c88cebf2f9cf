import { useLoaderData } from "@remix-run/react";
import { statisticsView } from "#app/curriculum/statistics.server.ts";
import { readAsked } from "#app/curriculum/statistics/asked.ts";
import { StatisticsPage } from "#app/curriculum/statistics/page.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";

export const meta = title((t) => t("statistics.title"));

export const loader = guarded("scenarios.see", async ({ services, params, url }) => {
  const view = await statisticsView(services, params.slug ?? "", readAsked(url.searchParams));
  if (!view.ok) throw refusal(404, "Not Found");
  return view.value;
});

export default function Statistics() {
  return <StatisticsPage view={useLoaderData<typeof loader>()} />;
}
