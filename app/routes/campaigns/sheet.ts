import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { campaignSheet } from "#app/visits/campaign/sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** The plan as a file to keep. */
export const loader = guarded("visits.plan", async ({ me, services, request, params, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const id = params.id ?? "";
  const table = await campaignSheet(services, me, id, { t: createWords(language).t, language });
  if (!table.ok) throw refusal(404, "Not Found");
  return sendTable(services, me, request, table.value, { deed: "campaign-exported", subject: id, detail: {} });
});
