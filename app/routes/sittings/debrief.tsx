import { data, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { remarksOf } from "#app/coaching/remarks.server.ts";
import { CoachActs } from "#app/coaching/remarks/coach-acts.tsx";
import { DisagreeLink } from "#app/coaching/remarks/disagree-link.tsx";
import { RemarksAt } from "#app/coaching/remarks/remarks-at.tsx";
import { debriefView } from "#app/drills/debrief.server.ts";
import { Debrief, type DebriefSlots } from "#app/drills/debrief/debrief.tsx";
import { quietFirst, quietHad, saysQuietHad } from "#app/drills/debrief/quiet/minute.ts";
import { QuietMinute } from "#app/drills/debrief/quiet/quiet-minute.tsx";
import { nextPractice } from "#app/drills/practice.server.ts";
import { NextPractice } from "#app/drills/practice/next.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import { cookieRule } from "#app/platform/session/cookie.ts";
import type { Me } from "#app/platform/session/me.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { branchFindings } from "#app/visits/findings.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("debrief.name"));

export const loader = guarded("drills.read", async ({ me, services, params, request, url }) => {
  const sittingId = params.id ?? "";
  const read = await debriefView(services, me, sittingId);
  if (!read.ok) {
    if (read.problem.code === "not-over") throw redirect(paths.sitting(sittingId));
    throw refusal(404, "Not Found");
  }
  const view = read.value;
  const code = url.searchParams.get("trouble");
  const asked = url.searchParams.has("numbers");
  const had = asked || code !== null || saysQuietHad(request.headers.get("Cookie"));
  const quiet = quietFirst({ hard: view.composure !== null, endedAt: view.endedAt, now: services.clock.now(), had });
  const others = quiet ? null : await othersOf(services, me, sittingId);
  const shown = { view, quiet, others, refused: code === null ? null : { code } };
  if (!asked) return data(shown);
  const { secure } = cookieRule(services.env.publicOrigin);
  return data(shown, { headers: { "Set-Cookie": quietHad(paths.sitting(sittingId), secure) } });
});

/** What other rooms have to say at the end of a drill: what coaches said of it, and what to practise next. */
async function othersOf(services: Services, me: Me, sittingId: string) {
  const findings = await branchFindings(services, me.branchId);
  return { coaching: await remarksOf(services, me, sittingId), plan: await nextPractice(services, me, findings) };
}

export default function DebriefPage() {
  const { view, quiet, others, refused } = useLoaderData<typeof loader>();
  const { t, read } = useReader();
  return (
    <Page title={t("debrief.title", { title: read(view.title) })}>
      {refused && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      {quiet && view.composure ? <QuietMinute standard={view.composure} onward={paths.debriefNumbers(view.sittingId)} /> : <Debrief view={view} slots={slotsOf(others)} />}
    </Page>
  );
}

/** Each room's parts in their places. */
function slotsOf(others: Awaited<ReturnType<typeof othersOf>> | null): DebriefSlots {
  if (!others) return {};
  const { coaching, plan } = others;
  const next = <NextPractice plan={plan} />;
  if (!coaching) return { next };
  return {
    next,
    afterStep: (turn) => (
      <>
        <RemarksAt coaching={coaching} turn={turn} />
        <DisagreeLink coaching={coaching} turn={turn} />
      </>
    ),
    acts: <CoachActs coaching={coaching} />,
  };
}
