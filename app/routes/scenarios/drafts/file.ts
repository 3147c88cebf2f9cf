import { draftFile } from "#app/curriculum/bench/open.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";

/** The file as it stands, byte for byte. Browsers never show it as a page of ours. */
export const loader = guarded("scenarios.write", async ({ services, params }) => {
  const file = await draftFile(services, params.id ?? "");
  if (!file.ok) throw refusal(404, "Not Found");
  const { fileName, source } = file.value;
  const plain = fileName.replace(/[^\w.-]/g, "_");
  const headers = {
    "Content-Type": "application/yaml; charset=utf-8",
    "Content-Disposition": `attachment; filename="${plain}"; filename*=UTF-8''${encoded(fileName)}`,
    "Cache-Control": "no-store",
  };
  return new Response(source, { headers });
});

/** RFC 5987: what encodeURIComponent leaves as it is and a header does not. */
function encoded(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
