import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { readFormat } from "#app/platform/table/table.ts";
import { campaignSheet } from "#app/visits/campaign/sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** The plan as a file to keep. */
export const loader = guarded("visits.plan", async ({ me, services, params, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const id = params.id ?? "";
  const sheet = await campaignSheet(services, me, id, { t: createWords(language).t, language });
  if (!sheet.ok) throw refusal(404, "Not Found");
  const { body, headers } = sendTable(services, sheet.value, readFormat(url.searchParams), { by: me.id, deed: "campaign-taken", subject: id, detail: {} });
  return new Response(body, { headers });
});
