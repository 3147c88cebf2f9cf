import { asLanguage } from "#app/core/text/text.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { scorecardsView, today } from "#app/visits/scorecard.server.ts";
import { scorecardSheet } from "#app/visits/scorecard/sheet.ts";
import { createWords } from "#app/words/words.ts";

/** The scorecards as a file to keep. */
export const loader = guarded("reviews.see", async ({ me, services, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const { t } = createWords(language);
  const view = await scorecardsView(services, me, url.searchParams.get("quarter"));
  const name = encodeURIComponent(`${t("scorecards.fileName", { day: today(services) })}.csv`);
  const headers = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="scorecards.csv"; filename*=UTF-8''${name}`, "Cache-Control": "no-store" };
  return new Response(scorecardSheet(view, { t, language }), { headers });
});
