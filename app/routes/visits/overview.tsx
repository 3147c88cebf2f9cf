import { Link, useOutletContext, useRouteLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { loader } from "#app/routes/visits/frame.tsx";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Brief, BriefFolded } from "#app/visits/fill/brief.tsx";
import type { FillDesk } from "#app/visits/fill/fill-desk.ts";
import { Overview } from "#app/visits/fill/overview.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("visits.brief.title"));

export default function VisitPage() {
  const { t, read } = useReader();
  const answering = useOutletContext<FillDesk>();
  const loaded = useRouteLoaderData<typeof loader>("routes/visits/frame");
  const { view } = answering;
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
        {view.state === "planned" ? (
          <Brief view={view} today={loaded?.today ?? view.dueOn} />
        ) : (
          <>
            <Overview {...answering} />
            <BriefFolded view={view} />
          </>
        )}
      </div>
    </Page>
  );
}
