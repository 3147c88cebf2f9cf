import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief } from "#app/drills/debrief/debrief.tsx";
import { quietFirst } from "#app/drills/debrief/quiet/minute.ts";
import { QuietMinute } from "#app/drills/debrief/quiet/quiet-minute.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("debrief.name"));

export const loader = guarded("drills.read", async ({ me, services, params, url }) => {
  const sittingId = params.id ?? "";
  const view = await debriefView(services, me, sittingId);
  if (!view.ok) {
    if (view.problem.code === "not-over") throw redirect(paths.sitting(sittingId));
    throw refusal(404, "Not Found");
  }
  const { composure, endedAt } = view.value;
  const trouble = url.searchParams.get("trouble");
  const asked = trouble !== null || url.searchParams.has("numbers");
  const quiet = quietFirst({ hard: composure !== null, endedAt, now: services.clock.now(), asked });
  return { view: view.value, quiet, refused: trouble === null ? null : { code: trouble } };
});

export default function DebriefPage() {
  const { view, quiet, refused } = useLoaderData<typeof loader>();
  const { t, read } = useReader();
  return (
    <Page title={t("debrief.title", { title: read(view.title) })}>
      {refused && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      {quiet && view.composure ? <QuietMinute standard={view.composure} onward={paths.debriefNumbers(view.sittingId)} /> : <Debrief view={view} />}
    </Page>
  );
}
