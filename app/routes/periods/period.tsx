import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { kindOf } from "#app/core/standings/period/calendar.ts";
import type { Result } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { closePeriod, freezePeriod, reopenPeriod, restatePeriod } from "#app/standings/periods/deeds.server.ts";
import { periodName } from "#app/words/names.ts";
import { PeriodPage } from "#app/standings/periods/page/period.tsx";
import { periodView } from "#app/standings/periods/periods.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ act: z.enum(["close", "reopen", "freeze", "restate"]), until: typedText, reason: typedText });
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const meta = title((t) => t("periods.one"));

export const loader = guarded("periods.see", async ({ me, services, params, url }) => {
  const view = await periodView(services, me, params.key ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, done: (["close", "reopen", "freeze", "restate"] as const).find((deed) => deed === done) ?? null };
});

export const action = guarded("periods.close", async ({ me, services, params, request }) => {
  const key = params.key ?? "";
  if (kindOf(key) === null) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { act, until, reason } = typed;
  const deeds = {
    close: (): Promise<Result<unknown>> => (DAY.test(until) ? closePeriod(services, me, key, until) : Promise.resolve({ ok: false, problem: { code: "day-missing" } })),
    reopen: () => reopenPeriod(services, me, key, reason),
    freeze: () => freezePeriod(services, me, key),
    restate: () => restatePeriod(services, me, key, reason),
  };
  const done = await deeds[act]();
  if (done.ok) return redirect(paths.period(key, act));
  return data({ problem: done.problem, typed }, { status: 409 });
});

export default function Period() {
  const reader = useReader();
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = reader;
  return (
    <Page title={periodName(reader, view)} lead={t(`periods.kinds.${view.kind}`)}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{t(`periods.done.${done}`)}</p></Notice>
      )}
      <PeriodPage view={view} typed={answer?.typed ?? null} />
    </Page>
  );
}
