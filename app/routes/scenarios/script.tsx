import { useLoaderData } from "@remix-run/react";
import { scriptView } from "#app/curriculum/script.server.ts";
import { ScriptPage } from "#app/curriculum/script/page.tsx";
import { playedCounts } from "#app/drills/played.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";

export const meta = title((t) => t("scenarios.title"));

export const loader = guarded("scenarios.see", async ({ services, params }) => {
  const script = await scriptView(services, params.slug ?? "");
  if (!script.ok) throw refusal(404, "Not Found");
  const played = (await playedCounts(services))[script.value.scenario.slug] ?? { practice: 0, assessment: 0 };
  return { script: script.value, played };
});

export default function Latest() {
  const { script, played } = useLoaderData<typeof loader>();
  return <ScriptPage script={script} played={played} />;
}
