import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { objectTo } from "#app/standings/honours/deeds.server.ts";
import { honourView } from "#app/standings/honours/honours.server.ts";
import { OneHonour } from "#app/standings/honours/page/one.tsx";
import { periodName } from "#app/words/names.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ text: typedText });

export const meta = title((t) => t("honours.title"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const view = await honourView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, done: url.searchParams.get("done") !== null };
});

export const action = guarded("boards.own", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const view = await honourView(services, me, id);
  if (!view.ok) throw refusal(404, "Not Found");
  const posted = await formOf(request, form);
  if (!posted) return data({ problem: { code: "bad-form" }, text: null }, { status: 400 });
  const done = await objectTo(services, me, id, posted.text);
  return done.ok ? redirect(paths.honour(id, "yes")) : data({ problem: done.problem, text: posted.text }, { status: 409 });
});

export default function Honour() {
  const reader = useReader();
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, read } = reader;
  return (
    <Page title={t("honours.one", { name: read(view.name), kind: t(`honours.kinds.${view.kind}`) })} lead={periodName(reader, view.period)}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done && <Notice tone="good" alert className="measure mt-6"><p>{t("honours.done.object")}</p></Notice>
      )}
      <OneHonour view={view} typed={answer?.text ?? null} />
      <p className="no-print mt-8">
        <Link to={paths.honours()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">{t("honours.back")}</Link>
      </p>
    </Page>
  );
}
