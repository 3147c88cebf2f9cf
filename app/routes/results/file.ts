import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { resultView } from "#app/visits/result.server.ts";
import { resultPdf } from "#app/visits/result/pdf.server.ts";

/** A published visit as a file, in either language whatever the reader's is. */
export const loader = guarded("visits.read", async ({ me, services, params, url }) => {
  const language = asLanguage(url.searchParams.get("lang") ?? "zh");
  const view = await resultView(services, me, params.id ?? "");
  if (!view.ok || language === null || (url.searchParams.get("type") ?? "pdf") !== "pdf") throw refusal(404, "Not Found");
  const bytes = await resultPdf(services, view.value, language);
  // The month and the language are all that the name tells.
  const name = `result-${view.value.month}-${language}.pdf`;
  const headers = { "Content-Type": "application/pdf", "Content-Disposition": `attachment; filename="${name}"`, "Cache-Control": "private, no-store" };
  return new Response(bytes, { headers });
});
