import { useLoaderData } from "@remix-run/react";
import { scriptView } from "#app/curriculum/script.server.ts";
import { ScriptPage } from "#app/curriculum/script/page.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";

export const meta = title((t) => t("scenarios.script.versions"));

export const loader = guarded("scenarios.see", async ({ services, params }) => {
  const { slug = "", hash = "" } = params;
  const script = await scriptView(services, slug, hash);
  if (!script.ok) throw refusal(404, "Not Found");
  return { script: script.value };
});

export default function Version() {
  const { script } = useLoaderData<typeof loader>();
  return <ScriptPage script={script} played={null} />;
}
