import { versionFile } from "#app/curriculum/files.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";

/** A file of one version, to be kept: browsers never show it as a page of ours. */
export const loader = guarded("scenarios.see", async ({ services, params }) => {
  const { slug = "", hash = "", file = "" } = params;
  const found = await versionFile(services, slug, hash, file);
  if (!found.ok) throw refusal(404, "Not Found");
  const { type, text } = found.value;
  // Names of files are made of the slug, so they need no quoting.
  const headers = { "Content-Type": `${type}; charset=utf-8`, "Content-Disposition": `attachment; filename="${file}"`, "Cache-Control": "private, no-store" };
  return new Response(text, { headers });
});
