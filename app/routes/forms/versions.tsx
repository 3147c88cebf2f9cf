import { Link, useLoaderData } from "@remix-run/react";
import { formHistory } from "#app/curriculum/forms/versions/history.server.ts";
import { History } from "#app/curriculum/forms/versions/history.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("forms.page.versions"));

export const loader = guarded("forms.see", async ({ services, params }) => {
  const history = await formHistory(services, params.slug ?? "");
  if (!history.ok) throw refusal(404, "Not Found");
  return { history: history.value };
});

export default function Versions() {
  const { t, read } = useReader();
  const { history } = useLoaderData<typeof loader>();
  const name = read(history.title);
  return (
    <Page title={t("forms.versions.title", { title: name })} lead={t("forms.versions.lead")}>
      <p className="mt-2">
        <Link to={paths.form(history.slug)} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {name}
        </Link>
      </p>
      <History history={history} />
    </Page>
  );
}
