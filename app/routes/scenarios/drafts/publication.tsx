import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { publicationView, publishDraft } from "#app/curriculum/bench/publish.server.ts";
import { Publication } from "#app/curriculum/drafts/publication/publication.tsx";
import { openSittingsOf } from "#app/drills/played.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ edition: whole, after: whole });

export const meta = title((t) => t("drafts.publication.title"));

export const loader = guarded("scenarios.write", async ({ services, params, url }) => {
  const view = await publicationView(services, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const { slug, after } = view.value;
  const code = url.searchParams.get("trouble");
  const open = slug === null ? 0 : await openSittingsOf(services, slug);
  // What the sentence names besides the code is what the page shows anyway.
  return { publication: view.value, open, refused: code === null ? null : { code, params: { slug: slug ?? "", version: after } } };
});

export const action = guarded("scenarios.write", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const typed = await formOf(request, form);
  const published = typed ? await publishDraft(services, me, { id, ...typed }) : refuse("bad-form");
  if (!published.ok && published.problem.code === "not-found") throw refusal(404, "Not Found");
  // Published, the page says so; refused, it says why and how things stand now.
  return redirect(paths.draftPublication(id, published.ok ? undefined : published.problem.code));
});

export default function PublicationPage() {
  const { t, read } = useReader();
  const { publication, open, refused } = useLoaderData<typeof loader>();
  const { title: name, slug, fileName } = publication;
  return (
    <Page title={t("drafts.publication.of", { title: name ? read(name) : (slug ?? fileName) })}>
      {refused && !publication.published && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      <Publication publication={publication} open={open} />
    </Page>
  );
}
