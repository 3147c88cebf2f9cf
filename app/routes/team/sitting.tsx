import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { postRemark } from "#app/coaching/remark.server.ts";
import { coachableSitting, remarksForCoach } from "#app/coaching/remarks.server.ts";
import { remarksAnchor } from "#app/coaching/remarks/anchor.ts";
import { CoachActs } from "#app/coaching/remarks/coach-acts.tsx";
import { RemarksAt } from "#app/coaching/remarks/remarks-at.tsx";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief } from "#app/drills/debrief/debrief.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { postedRemark } from "#app/routes/coaching/posted-remark.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("coaching.coach.name"));

export const loader = guarded("team.coach", async ({ me, services, params }) => {
  const sittingId = params.id ?? "";
  const drill = await coachableSitting(services, me, sittingId);
  const coaching = await remarksForCoach(services, me, sittingId);
  if (!drill.ok || !coaching.ok) throw refusal(404, "Not Found");
  const { ownerId, ownerName, mode } = drill.value;
  const view = await debriefView(services, { id: ownerId }, sittingId);
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, coaching: coaching.value, ownerName, mode };
});

export const action = guarded("team.coach", async ({ me, services, params, request }) => {
  const sittingId = params.id ?? "";
  const drill = await coachableSitting(services, me, sittingId);
  if (!drill.ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, postedRemark);
  if (!typed) return data({ turn: null, problem: { code: "bad-form" }, text: "" }, { status: 400 });
  const posted = await postRemark(services, me, { sittingId, ...typed });
  if (posted.ok) return redirect(`${paths.teamSitting(sittingId)}#${remarksAnchor(typed.turn)}`);
  if (posted.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ turn: typed.turn, problem: posted.problem, text: typed.text }, { status: refusedStatus(posted.problem) });
});

export default function TeamSitting() {
  const { t, read } = useReader();
  const { view, coaching, ownerName, mode } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const owner = read(ownerName);
  const slots = {
    afterStep: (turn: number) => <RemarksAt coaching={coaching} turn={turn} refused={refused} />,
    acts: <CoachActs coaching={coaching} refused={refused} />,
  };
  return (
    <Page
      title={t("coaching.coach.title", { owner, title: read(view.title) })}
      lead={`${mode === "practice" ? `${t("coaching.coach.practice", { owner })} ` : ""}${t("coaching.coach.lead", { owner })}`}
    >
      <Debrief view={view} slots={slots} reader="coach" />
    </Page>
  );
}
