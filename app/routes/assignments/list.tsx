import { Link, useLoaderData } from "@remix-run/react";
import { readAssignmentFilter } from "#app/coaching/assign/filter.ts";
import { AssignmentList } from "#app/coaching/assign/list/assignment-list.tsx";
import { assignmentList } from "#app/coaching/assignments.server.ts";
import { canSomewhere } from "#app/core/access/can.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("assign.title"));

export const loader = guarded("team.assign", async ({ me, services, url }) => {
  const filter = readAssignmentFilter(url.searchParams);
  return { filter, list: await assignmentList(services, me, filter), coach: canSomewhere(me, "team.coach") };
});

export default function Assignments() {
  const { t } = useReader();
  const { filter, list, coach } = useLoaderData<typeof loader>();
  return (
    <Page title={t("assign.title")} lead={t("assign.lead")}>
      <p className="mt-6">
        <Link to={paths.newAssignment()} className={buttonClass("primary", "w-full md:w-auto")}>
          {t("assign.assign")}
        </Link>
      </p>
      <AssignmentList list={list} filter={filter} coach={coach} />
    </Page>
  );
}
