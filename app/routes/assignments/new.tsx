import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignDrills } from "#app/coaching/assign.server.ts";
import { readChoice } from "#app/coaching/assign/choice.ts";
import { assignPage } from "#app/coaching/assign/page.server.ts";
import { AssignDrills } from "#app/coaching/assign/page/assign-drills.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("assign.new.title"));

export const loader = guarded("team.assign", ({ me, services, url }) => assignPage(services, me, readChoice(url.searchParams)));

export const action = guarded("team.assign", async ({ me, services, request }) => {
  const body = await request.formData().catch(() => new FormData());
  const key = body.get("key");
  const choice = readChoice(body);
  const people = body.get("whole") === "1" ? choice : choice.people;
  const assigned = await assignDrills(services, me, { ...choice, key: typeof key === "string" ? key : "", people });
  if (!assigned.ok) return data({ problem: assigned.problem }, { status: 400 });
  const { batchId, made, skipped } = assigned.value;
  return redirect(paths.assignmentBatch(batchId, { did: "made", count: String(made), left: String(skipped) }));
});

export default function NewAssignment() {
  const { t } = useReader();
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title={t("assign.new.title")} lead={t("assign.new.lead")}>
      {refused && (
        <Notice tone="bad" alert className="mt-6">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <AssignDrills page={page} />
    </Page>
  );
}
