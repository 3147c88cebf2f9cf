import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { makeSeason } from "#app/standings/periods/deeds.server.ts";
import { PeriodList } from "#app/standings/periods/page/list.tsx";
import { SeasonForm } from "#app/standings/periods/page/season-form.tsx";
import { periodsView } from "#app/standings/periods/periods.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ first: typedText, last: typedText, zh: typedText, en: typedText });

export const meta = title((t) => t("periods.title"));

export const loader = guarded("periods.see", async ({ me, services, url }) => ({ view: await periodsView(services, me), made: url.searchParams.get("made") !== null }));

export const action = guarded("periods.close", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { first, last, zh, en } = typed;
  const made = await makeSeason(services, me, { first, last, name: { zh, en } });
  if (made.ok) return redirect(paths.periods("yes"));
  return data({ problem: made.problem, typed }, { status: made.problem.code === "season-there" ? 409 : 400 });
});

export default function Periods() {
  const { t } = useReader();
  const { view, made } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={t("periods.title")} lead={t("periods.lead")}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        made && <Notice tone="good" alert className="measure mt-6"><p>{t("periods.season.made")}</p></Notice>
      )}
      <PeriodList rows={view.rows} />
      {view.mayAct && <SeasonForm months={view.months} typed={answer?.typed ?? null} />}
    </Page>
  );
}
