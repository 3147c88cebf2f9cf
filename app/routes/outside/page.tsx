import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { checkFile, checkRows } from "#app/standings/outside/importing/check.server.ts";
import { saveImport } from "#app/standings/outside/importing/save.server.ts";
import { undoImport } from "#app/standings/outside/importing/undo.server.ts";
import { outsideView } from "#app/standings/outside/page.server.ts";
import { Checked } from "#app/standings/outside/page/checked.tsx";
import { Imports } from "#app/standings/outside/page/imports.tsx";
import { OnRecord } from "#app/standings/outside/page/record.tsx";
import { UploadForm } from "#app/standings/outside/page/upload.tsx";
import type { CheckView } from "#app/standings/outside/view.ts";
import { sentRows } from "#app/standings/outside/sent-rows.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.discriminatedUnion("act", [
  z.object({ act: z.literal("check"), file: z.instanceof(File) }),
  z.object({ act: z.literal("save"), key: z.string().min(1).max(80), sent: z.string() }),
  z.object({ act: z.literal("undo"), id: z.string().min(1).max(80) }),
]);
const SAID = ["saved", "undone"] as const;

export const meta = title((t) => t("outside.title"));

export const loader = guarded("boards.read", async ({ me, services, url }) => {
  const asked = (name: string) => url.searchParams.get(name);
  const number = (name: string) => Number(/^\d{1,6}$/.exec(asked(name) ?? "")?.[0] ?? 0);
  const view = await outsideView(services, me, { month: asked("month"), page: number("page") });
  const what = SAID.find((each) => each === asked("said"));
  return { view, said: what ? { what, count: number("count") } : null };
});

export const action = guarded("outside.import", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (typed?.act === "check") {
    if (typed.file.size === 0 && typed.file.name === "") return answered({ code: "outside-file" });
    const checked = await checkFile(services, me, { name: typed.file.name, bytes: new Uint8Array(await typed.file.arrayBuffer()) });
    return checked.ok ? answered(null, checked.value) : answered(checked.problem);
  }
  if (typed?.act === "undo") {
    const undone = await undoImport(services, me, typed.id);
    return undone.ok ? redirect(paths.outside({ said: "undone", count: String(undone.value.rows) })) : answered(undone.problem);
  }
  const sent = typed ? sentRows(typed.sent) : null;
  if (!typed || !sent) return answered({ code: "bad-form" });
  const saved = await saveImport(services, me, { key: typed.key, sent });
  if (saved.ok) return redirect(paths.outside({ said: "saved", count: String(saved.value.rows), month: saved.value.month }));
  return answered(saved.problem, await checkRows(services, me, sent));
});

function answered(problem: Problem | null, checked: CheckView | null = null) {
  return data({ problem, checked }, { status: problem === null && checked?.sent ? 200 : 400 });
}

export default function Outside() {
  const { t } = useReader();
  const { view, said } = useLoaderData<typeof loader>();
  const { problem, checked } = useActionData<typeof action>() ?? { problem: null, checked: null };
  const sentence = problem && problemSentence(t, problem);
  return (
    <Page title={t("outside.title")} lead={t("outside.lead")}>
      {said && !problem && !checked && (
        <Notice tone="good" alert className="mt-4">
          <p>{t(said.what === "saved" ? "outside.said.saved" : "outside.said.undone", { count: said.count })}</p>
        </Notice>
      )}
      {sentence && checked && (
        <Notice tone="bad" alert className="mt-4">
          <p>{sentence}</p>
        </Notice>
      )}
      {checked && <Checked view={checked} />}
      {view.imports && <UploadForm error={checked ? null : sentence} again={checked !== null} />}
      {!checked && <OnRecord view={view} />}
      {!checked && view.imports && <Imports rows={view.imports} />}
    </Page>
  );
}
