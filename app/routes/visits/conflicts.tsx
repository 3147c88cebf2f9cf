import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { declareConflict, endConflict, ownConflicts } from "#app/visits/conflicts.server.ts";
import { Conflicts } from "#app/visits/list/conflicts.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("declare"), branchId: z.string().max(200), reason: z.string().max(20_000) }),
  z.object({ deed: z.literal("end"), id: z.string().max(200) }),
]);

/** What a redirect here says was just done. */
const SAID = ["declared", "ended"] as const;

export const meta = title((t) => t("visits.conflicts.title"));

export const loader = guarded("visits.fill", async ({ me, services, url }) => {
  const said = SAID.find((each) => each === url.searchParams.get("said")) ?? null;
  return { view: await ownConflicts(services, me), said };
});

export const action = guarded("visits.fill", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) throw refusal(400, "Bad Request");
  if (typed.deed === "end") {
    const ended = await endConflict(services, me, typed.id);
    if (!ended.ok) throw refusal(404, "Not Found");
    return redirect(paths.conflicts("ended"));
  }
  const declared = await declareConflict(services, me, typed);
  if (declared.ok) return redirect(paths.conflicts("declared"));
  return data({ problem: declared.problem, branchId: typed.branchId, reason: typed.reason }, { status: 400 });
});

export default function ConflictsPage() {
  const { t } = useReader();
  const { view, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("visits.conflicts.title")} lead={t("visits.conflicts.lead")}>
      <Link to={paths.visits()} className="mt-4 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("visits.back")}
      </Link>
      {said && !refused && (
        <Notice tone="good" alert className="mt-4">
          <p>{t(`visits.conflicts.${said}`)}</p>
        </Notice>
      )}
      <Conflicts view={view} refused={refused} />
    </Page>
  );
}
