import { data, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { draftFile } from "#app/curriculum/bench/open.server.ts";
import { deleteDraft } from "#app/curriculum/bench/save.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ edition: whole });

export const meta = title((t) => t("drafts.editor.delete"));

export const loader = guarded("scenarios.write", async ({ services, params }) => {
  const id = params.id ?? "";
  const file = await draftFile(services, id);
  if (!file.ok) throw refusal(404, "Not Found");
  const { name, edition } = file.value;
  return { id, name, edition };
});

export const action = guarded("scenarios.write", async ({ services, params, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" } }, { status: 400 });
  const deleted = await deleteDraft(services, { id: params.id ?? "", ...typed });
  if (deleted.ok) return redirect(paths.drafts(deleted.value.name ?? undefined));
  if (deleted.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ problem: deleted.problem }, { status: 409 });
});

export default function Deletion() {
  const { t } = useReader();
  const { id, name, edition } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title={t("drafts.deletion.title", { name })}>
      {refused && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <p className="measure mt-6 text-body">{t("drafts.deletion.said")}</p>
      <p className="mt-2">
        <a href={paths.draftFile(id)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("drafts.editor.download")}
        </a>
      </p>
      <Form method="post" className="mt-6 flex flex-wrap gap-3">
        <input type="hidden" name="edition" value={edition} />
        <Button weight="primary">{t("drafts.deletion.submit")}</Button>
        <Link to={paths.draft(id)} className={buttonClass("plain")}>
          {t("drafts.deletion.keep")}
        </Link>
      </Form>
    </Page>
  );
}
