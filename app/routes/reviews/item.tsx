import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { editAnswer } from "#app/visits/edit.server.ts";
import { givenIn } from "#app/visits/fill/draft.ts";
import { postedDraft } from "#app/visits/fill/fields.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { EditAnswer } from "#app/visits/review/edit-answer.tsx";
import { isEditable } from "#app/visits/review/editable.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("review.visit.edit.title"));

export const loader = guarded("reviews.see", async ({ me, services, params }) => {
  const { view, reviewed } = await itemOf(services, me, params);
  // Overtaken by somebody's deed, or not taken at all: the review says how it stands.
  if (!view.deeds.includes("edit")) throw redirect(paths.review(view.visitId, "visit-moved-on"));
  return { view, reviewed };
});

export const action = guarded("reviews.see", async ({ me, services, params, request }) => {
  const { view, reviewed } = await itemOf(services, me, params);
  const { visitId } = view;
  const form = await request.formData().catch(() => null);
  if (!form) return redirect(paths.review(visitId, "bad-form"));
  const text = (name: string) => String(form.get(name) ?? "").slice(0, 20_000);
  const { draft } = postedDraft(form, reviewed.item.id);
  const seen = /^\d{1,6}$/.test(text("seen")) ? Number(text("seen")) : undefined;
  const edited = await editAnswer(services, me, { visitId, seen, item: reviewed.item.id, answer: givenIn(reviewed.item, draft), reason: text("why") });
  if (edited.ok) return redirect(`${paths.review(visitId)}#${reviewed.item.id}`);
  const { problem } = edited;
  if (problem.code === "not-found") throw refusal(404, "Not Found");
  if (problem.code === "visit-moved-on" || problem.code === "visit-not-yours") return redirect(paths.review(visitId, problem.code));
  return data({ problem, draft, why: text("why") }, { status: 400 });
});

/** An item of a visit that the reader may review, and may be changed. */
async function itemOf(services: Services, me: Me, params: Readonly<Record<string, string | undefined>>) {
  const view = await reviewView(services, me, params.id ?? "");
  const items = view.ok ? view.value.sections.flatMap((section) => section.items) : [];
  const reviewed = items.find(({ item }) => item.id === params.item && isEditable(item));
  if (!view.ok || !reviewed) throw refusal(404, "Not Found");
  return { view: view.value, reviewed };
}

export default function EditedItem() {
  const { t, read } = useReader();
  const { view, reviewed } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("review.visit.edit.title")} lead={read(reviewed.item.question)}>
      <p className="mt-2 text-ui text-quiet">{t("review.visit.title", { branch: read(view.branch.name) })}</p>
      <EditAnswer view={view} reviewed={reviewed} refused={refused} />
    </Page>
  );
}
