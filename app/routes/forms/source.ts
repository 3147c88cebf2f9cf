import { formFile } from "#app/curriculum/forms/versions/history.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";

/** The source of one version, to be kept: browsers never show it as a page of ours. */
export const loader = guarded("forms.see", async ({ services, params }) => {
  const found = await formFile(services, params.slug ?? "", params.hash ?? "");
  if (!found.ok) throw refusal(404, "Not Found");
  const { name, source } = found.value;
  // Names of files are made of the slug, so they need no quoting.
  const headers = { "Content-Type": "application/yaml; charset=utf-8", "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "private, no-store" };
  return new Response(source, { headers });
});
