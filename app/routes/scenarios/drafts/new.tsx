import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useSearchParams } from "@remix-run/react";
import { z } from "zod";
import type { Problem } from "#app/core/result.ts";
import { beginChoices, beginDraft, type Beginning } from "#app/curriculum/bench/begin.server.ts";
import { MOST_BYTES } from "#app/curriculum/bench/text.ts";
import { BeginForms } from "#app/curriculum/drafts/begin/begin-forms.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

const field = z.string().max(200);
const form = z.discriminatedUnion("from", [
  z.object({ from: z.literal("upload"), key: field, file: z.instanceof(File) }),
  z.object({ from: z.literal("starter"), key: field, slug: field }),
  z.object({ from: z.literal("published"), key: field, slug: field }),
]);

export const meta = title((t) => t("drafts.new.title"));

export const loader = guarded("scenarios.write", async ({ services }) => ({ ...(await beginChoices(services)), mostBytes: MOST_BYTES }));

export const action = guarded("scenarios.write", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return refused({ code: "bad-form" }, null, "");
  const { key, ...rest } = typed;
  const begun = await beginDraft(services, me, key, await beginningOf(rest));
  if (begun.ok) return redirect(paths.draft(begun.value.draftId));
  return refused(begun.problem, rest.from, "slug" in rest ? rest.slug : "");
});

async function beginningOf(typed: Omit<Extract<z.output<typeof form>, { from: "upload" }>, "key"> | Exclude<Beginning, { from: "upload" }>): Promise<Beginning> {
  if (typed.from !== "upload") return typed;
  return { from: "upload", fileName: typed.file.name, bytes: new Uint8Array(await typed.file.arrayBuffer()) };
}

/** Which of the ways was refused, and what was typed there. */
function refused(problem: Problem, from: Beginning["from"] | null, slug: string) {
  return data({ problem, from, slug }, { status: 400 });
}

export default function NewDraft() {
  const { t } = useReader();
  const choices = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const [search] = useSearchParams();
  return (
    <Page title={t("drafts.new.title")} lead={t("drafts.new.lead")}>
      <BeginForms choices={choices} refused={refused} chosen={search.get("from") ?? ""} />
    </Page>
  );
}
