import { asLanguage } from "#app/core/text/text.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { readFormat } from "#app/platform/table/table.ts";
import { scorecardsView, today } from "#app/visits/scorecard.server.ts";
import { scorecardSheet } from "#app/visits/scorecard/sheet.ts";
import { createWords } from "#app/words/words.ts";

/** The scorecards as a file to keep. */
export const loader = guarded("reviews.see", async ({ me, services, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const quarter = url.searchParams.get("quarter");
  const view = await scorecardsView(services, me, quarter);
  const table = scorecardSheet(view, { t: createWords(language).t, language }, today(services));
  const { body, headers } = sendTable(services, table, readFormat(url.searchParams), { by: me.id, deed: "scorecards-taken", subject: quarter ?? "", detail: {} });
  return new Response(body, { headers });
});
