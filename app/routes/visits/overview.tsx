import type { HeadersFunction } from "@remix-run/node";
import { Link, useOutletContext, useRouteLoaderData } from "@remix-run/react";
import { COMING, LOST } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import type { loader } from "#app/routes/visits/frame.tsx";
import { permissionsPolicy } from "#app/platform/permissions-policy.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Brief, BriefFolded } from "#app/visits/fill/brief.tsx";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { Overview } from "#app/visits/fill/overview.tsx";
import { Ended, EndVisit } from "#app/visits/list/end.tsx";
import { Arranged, Decline, Offer } from "#app/visits/list/offer.tsx";
import type { OwnVisit } from "#app/visits/view/own.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("visits.brief.title"));

/** The one page that may ask the browser where it is, and only once its button is pressed. */
export const headers: HeadersFunction = () => ({ "Permissions-Policy": permissionsPolicy({ asksWhere: true }) });

export default function VisitPage() {
  const { t, read } = useReader();
  const answering = useOutletContext<FillDesk>();
  const loaded = useRouteLoaderData<typeof loader>("routes/visits/frame");
  const { view } = answering;
  const own = loaded?.own;
  return (
    <Page title={read(view.branch.name)} lead={read(view.title)}>
      <div className="mt-6 max-w-2xl">
        <Link to={paths.visits()} className="mb-4 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
          {t("visits.back")}
        </Link>
        {loaded?.trouble && (
          <Notice tone="warn" alert className="mb-6">
            <p>{problemSentence(t, loaded.trouble)}</p>
          </Notice>
        )}
        {own && <About visit={own} answering={answering} today={loaded?.today ?? view.dueOn} />}
      </div>
    </Page>
  );
}

type AboutProps = { visit: OwnVisit; answering: FillDesk; today: string };

/** What the visit asks for now: an answer, the way there, the form, or nothing more. */
function About({ visit, answering, today }: AboutProps) {
  const { t } = useReader();
  const { view } = answering;
  const { deeds } = view;
  if (view.state === "declined" || LOST.includes(view.state)) {
    return (
      <>
        <Ended visit={visit} />
        <BriefFolded view={view} />
      </>
    );
  }
  if (COMING.includes(view.state)) {
    return (
      <>
        {deeds.includes("accept") && <Offer visit={visit} />}
        <div className="mt-6">
          <Arranged visit={visit} />
          <Brief view={view} today={today} />
        </div>
        {deeds.includes("decline") && !deeds.includes("accept") && <Decline visit={visit} act={t("visits.offer.declineAfter")} />}
      </>
    );
  }
  return (
    <>
      <Overview {...answering} />
      {deeds.includes("void") && <EndVisit visit={visit} />}
      <BriefFolded view={view} />
    </>
  );
}
