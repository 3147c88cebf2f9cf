import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { postRemark } from "#app/coaching/remark.server.ts";
import { remarksOf } from "#app/coaching/remarks.server.ts";
import { remarksAnchor } from "#app/coaching/remarks/anchor.ts";
import { RemarksAt } from "#app/coaching/remarks/remarks-at.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { postedRemark } from "#app/routes/coaching/posted-remark.ts";
import { refusedStatus } from "#app/routes/coaching/refused-status.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("coaching.remarks.name"));

export const loader = guarded("drills.read", async ({ me, services, params, url }) => {
  const coaching = await remarksOf(services, me, params.id ?? "");
  if (!coaching) throw refusal(404, "Not Found");
  const said = whole.safeParse(url.searchParams.get("turn"));
  return { coaching, turn: said.success ? said.data : null };
});

/** The owner's answer; a coach posts to the page on which a coach reads. */
export const action = guarded("drills.read", async ({ me, services, params, request }) => {
  const sittingId = params.id ?? "";
  const own = await remarksOf(services, me, sittingId);
  if (!own) throw refusal(404, "Not Found");
  const typed = await formOf(request, postedRemark);
  if (!typed) return data({ turn: null, problem: { code: "bad-form" }, text: "" }, { status: 400 });
  const posted = await postRemark(services, me, { sittingId, ...typed });
  if (posted.ok) return redirect(`${paths.debrief(sittingId)}#${remarksAnchor(typed.turn)}`);
  return data({ turn: typed.turn, problem: posted.problem, text: typed.text }, { status: refusedStatus(posted.problem) });
});

export default function Remarks() {
  const { t } = useReader();
  const { coaching, turn } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={turn === null ? t("coaching.remarks.whole") : t("coaching.remarks.step", { step: turn + 1 })}>
      <RemarksAt coaching={coaching} turn={turn} refused={refused && { ...refused, turn }} open />
      <Link to={`${paths.debrief(coaching.sittingId)}#${remarksAnchor(turn)}`} className={buttonClass("quiet", "mt-6 w-full md:w-auto")}>
        {t("coaching.remarks.back")}
      </Link>
    </Page>
  );
}
