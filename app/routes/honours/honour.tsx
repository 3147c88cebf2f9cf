import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { modelView, shareModel } from "#app/coaching/model.server.ts";
import { ModelSitting } from "#app/coaching/model/model.tsx";
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

const form = z.object({ act: typedText, text: typedText, sitting: typedText });
const DONE = ["yes", "share", "unshare"] as const;

export const meta = title((t) => t("honours.title"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const view = await honourView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, model: await modelView(services, me, view.value.id), done: DONE.find((each) => each === done) ?? null };
});

export const action = guarded("boards.own", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const view = await honourView(services, me, id);
  if (!view.ok) throw refusal(404, "Not Found");
  const posted = await formOf(request, form);
  if (!posted) return data({ problem: { code: "bad-form" }, text: null }, { status: 400 });
  const { act } = posted;
  if (act === "share" || act === "unshare") {
    const shared = await shareModel(services, me, id, act === "share" ? posted.sitting : null);
    return shared.ok ? redirect(paths.honour(id, act)) : data({ problem: shared.problem, text: null }, { status: 404 });
  }
  const done = await objectTo(services, me, id, posted.text);
  return done.ok ? redirect(paths.honour(id, "yes")) : data({ problem: done.problem, text: posted.text }, { status: 409 });
});

export default function Honour() {
  const reader = useReader();
  const { view, model, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t, read } = reader;
  return (
    <Page title={t("honours.one", { name: read(view.name), kind: t(`honours.kinds.${view.kind}`) })} lead={periodName(reader, view.period)}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{done === "yes" ? t("honours.done.object") : t(`honours.model.done.${done}`)}</p></Notice>
      )}
      <OneHonour view={view} typed={answer?.text ?? null} />
      {view.state === "confirmed" && <ModelSitting honour={view.id} view={model} isOwn={view.kind === "service-model" && view.isOwn} />}
      <p className="no-print mt-8">
        <Link to={paths.honours()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">{t("honours.back")}</Link>
      </p>
    </Page>
  );
}
