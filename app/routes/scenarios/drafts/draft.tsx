import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import { draftView } from "#app/curriculum/bench/open.server.ts";
import { saveDraft } from "#app/curriculum/bench/save.server.ts";
import { Editor } from "#app/curriculum/drafts/editor/editor.tsx";
import { DraftHead } from "#app/curriculum/drafts/draft-head.tsx";
import { Report } from "#app/curriculum/drafts/report/report.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

/** `over`: the edition that is to be overwritten knowingly. `next`: where to go with what was saved. */
const form = z.object({ edition: whole, over: whole.optional(), source: z.string(), next: z.enum(["trial", "publication"]).optional() });

export const meta = title((t) => t("drafts.title"));

export const loader = guarded("scenarios.write", async ({ me, services, params }) => {
  const view = await draftView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return view.value;
});

export const action = guarded("scenarios.write", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { source, edition } = typed;
  const saved = await saveDraft(services, me, { id, edition: typed.over ?? edition, source });
  if (saved.ok) return redirect(typed.next ? NEXT[typed.next](id) : paths.draft(id, saved.value.edition));
  if (saved.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: saved.problem, typed: { source, edition } }, { status: saved.problem.code === "draft-overtaken" ? 409 : 400 });
});

const NEXT = { trial: (id: string) => paths.draftTrial(id), publication: (id: string) => paths.draftPublication(id) } as const;

export default function DraftPage() {
  const { read } = useReader();
  const draft = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const [search] = useSearchParams();
  const saved = Number(search.get("saved")) || null;
  return (
    <Page title={draft.title ? read(draft.title) : (draft.slug ?? draft.fileName)}>
      <DraftHead draft={draft} />
      <Editor key={draft.id} draft={draft} refused={refused} saved={saved} />
      <Report report={draft.report} />
    </Page>
  );
}
