import { useLoaderData } from "@remix-run/react";
import { formView } from "#app/curriculum/forms/form.server.ts";
import { FormPage } from "#app/curriculum/forms/page/form-page.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";

export const meta = title((t) => t("forms.title"));

export const loader = guarded("forms.see", async ({ services, params, url }) => {
  const view = await formView(services, params.slug ?? "", url.searchParams.get("version"));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function OneForm() {
  return <FormPage view={useLoaderData<typeof loader>().view} />;
}
