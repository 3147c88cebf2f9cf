import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { campaignSheet } from "#app/visits/campaign/sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** The plan as a file to keep. */
export const loader = guarded("visits.plan", async ({ me, services, params, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const { t } = createWords(language);
  const sheet = await campaignSheet(services, me, params.id ?? "", { t, language });
  if (!sheet.ok) throw refusal(404, "Not Found");
  const name = encodeURIComponent(`${t("campaigns.sheet.file")}.csv`);
  const headers = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="campaign.csv"; filename*=UTF-8''${name}`, "Cache-Control": "no-store" };
  return new Response(sheet.value, { headers });
});
