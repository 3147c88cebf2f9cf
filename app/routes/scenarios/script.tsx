import { Link, useLoaderData } from "@remix-run/react";
import { scriptView } from "#app/curriculum/script.server.ts";
import { Script } from "#app/curriculum/script/script.tsx";
import { ScriptFacts } from "#app/curriculum/script/script-facts.tsx";
import { playedCounts } from "#app/drills/played.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("scenarios.title"));

export const loader = guarded("scenarios.see", async ({ services, params }) => {
  const script = await scriptView(services, params.slug ?? "");
  if (!script.ok) throw refusal(404, "Not Found");
  const played = (await playedCounts(services))[script.value.scenario.slug] ?? { practice: 0, assessment: 0 };
  return { script: script.value, played };
});

export default function ScriptPage() {
  const { t, read } = useReader();
  const { script, played } = useLoaderData<typeof loader>();
  return (
    <Page title={read(script.scenario.title)}>
      <p>
        <Link to={paths.scenarios()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("scenarios.script.back")}
        </Link>
      </p>
      <div className="mt-2 gap-x-12 lg:grid lg:grid-cols-2">
        <section aria-labelledby="brief">
          <h2 id="brief" className="text-note text-quiet">
            {t("scenarios.script.brief")}
          </h2>
          <p className="measure mt-1 text-body">{read(script.scenario.brief)}</p>
        </section>
        <div className="mt-8 lg:mt-0">
          <ScriptFacts script={script} played={played} />
        </div>
      </div>
      <Script script={script} />
    </Page>
  );
}
