import { asLanguage } from "#app/core/text/text.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { scorecardsView } from "#app/visits/scorecard.server.ts";
import { todayOf } from "#app/platform/clock.server.ts";
import { scorecardSheet } from "#app/visits/scorecard/sheet.ts";
import { createWords } from "#app/words/words.ts";

/** The scorecards as a file to keep. */
export const loader = guarded("reviews.see", async ({ me, services, request, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const view = await scorecardsView(services, me, url.searchParams.get("quarter"));
  const table = scorecardSheet(view, todayOf(services), { t: createWords(language).t, language });
  const { quarter, from, to } = view;
  return sendTable(services, me, request, table, { deed: "scorecards-exported", subject: quarter ?? "", detail: { from, to } });
});
