import { asLanguage } from "#app/core/text/text.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { recordTable } from "#app/standings/outside/tables/record.server.ts";
import { createWords } from "#app/words/words.ts";

/** What is on record, of a month or of all, as a file to keep. */
export const loader = guarded("boards.read", async ({ me, services, request, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const month = url.searchParams.get("month") || null;
  const table = await recordTable(services, me, month, { t: createWords(language).t, language });
  return sendTable(services, me, request, table, { deed: "outside-exported", subject: month ?? "", detail: {} });
});
