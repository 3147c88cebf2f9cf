import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import type { TrialAct } from "#app/curriculum/trial/act.ts";
import { actInTrial, startTrial, trialPage } from "#app/curriculum/trial/trial.server.ts";
import { Trial } from "#app/curriculum/trial/page/trial.tsx";
import { Waiting } from "#app/curriculum/trial/page/waiting.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const trialId = z.string().max(60);
const form = z.discriminatedUnion("act", [
  z.object({ act: z.literal("start") }),
  z.object({ act: z.literal("reply"), trial: trialId, turn: whole, reply: z.string().max(200) }),
  z.object({ act: z.literal("wait"), trial: trialId, turn: whole }),
  z.object({ act: z.enum(["hold", "run", "leave"]), trial: trialId }),
]);

export const meta = title((t) => t("drafts.trial.title"));

export const loader = guarded("scenarios.write", async ({ me, services, params, url }) => {
  const page = await trialPage(services, me, params.id ?? "");
  if (!page.ok) throw refusal(404, "Not Found");
  const code = url.searchParams.get("trouble");
  return { ...page.value, points: url.searchParams.has("points"), refused: code === null ? null : { code } };
});

export const action = guarded("scenarios.write", async ({ me, services, params, request, url }) => {
  const draftId = params.id ?? "";
  const typed = await formOf(request, form);
  const done = typed ? await doneIn(typed) : refuse("bad-form");
  if (!done.ok && done.problem.code === "not-found") throw refusal(404, "Not Found");
  const points = url.searchParams.has("points") ? "1" : undefined;
  return redirect(`${paths.draftTrial(draftId, { points, trouble: done.ok ? undefined : done.problem.code })}#now`);

  function doneIn(wanted: z.output<typeof form>) {
    return wanted.act === "start" ? startTrial(services, me, draftId) : actInTrial(services, me, { draftId, trialId: wanted.trial, act: actOf(wanted) });
  }
});

function actOf(typed: Exclude<z.output<typeof form>, { act: "start" }>): TrialAct {
  if (typed.act === "reply") return { kind: "reply", turn: typed.turn, reply: typed.reply };
  return typed.act === "wait" ? { kind: "wait", turn: typed.turn } : { kind: typed.act };
}

export default function TrialPage() {
  const { t, read } = useReader();
  const { waiting, trial, points, refused } = useLoaderData<typeof loader>();
  return (
    <Page title={trial ? t("drafts.trial.of", { title: read(trial.title) }) : t("drafts.trial.title")}>
      {refused && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      {waiting ? <Waiting waiting={waiting} /> : <Trial trial={trial} points={points} />}
    </Page>
  );
}
