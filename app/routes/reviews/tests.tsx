import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { askAgain, testsOfView } from "#app/visits/qualify/again.server.ts";
import { TestsAgain } from "#app/visits/qualify/page/again.tsx";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ attempt: z.string().max(200), reason: typedText });

export const meta = title((t) => t("tests.again.title"));

export const loader = guarded("visits.plan", async ({ me, services, url }) => ({
  view: await testsOfView(services, me, url.searchParams.get("person")),
  asked: url.searchParams.get("done") === "asked",
}));

export const action = guarded("visits.plan", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) throw refusal(400, "Bad Request");
  const asked = await askAgain(services, me, typed);
  if (asked.ok) return redirect(paths.testsOf({ person: asked.value.personId, done: "asked" }));
  if (asked.problem.code === "not-found") throw refusal(404, "Not Found");
  return data({ ...typed, problem: asked.problem }, { status: 400 });
});

export default function TestsOf() {
  const { t, read } = useReader();
  const { view, asked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("tests.again.title")} lead={t("tests.again.lead")}>
      <p className="mt-4">
        <Link to={paths.reviews()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
          {t("planning.back")}
        </Link>
      </p>
      {asked && view.of && !refused && (
        <Notice tone="good" alert className="mt-4">
          <p>{t("tests.again.done", { evaluator: read(view.of.person.name) })}</p>
        </Notice>
      )}
      <TestsAgain view={view} refused={refused} />
    </Page>
  );
}
