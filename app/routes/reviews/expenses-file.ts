import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { readFormat } from "#app/platform/table/table.ts";
import { expenseSheet } from "#app/visits/expense-sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** What was decided in a month as a file to keep. */
export const loader = guarded("expenses.export", async ({ me, services, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const [month, firm] = [url.searchParams.get("month") ?? "", url.searchParams.get("firm") ?? ""];
  const sheet = expenseSheet(services, me, { month, firm: firm || null }, { t: createWords(language).t, language });
  if (!sheet.ok) throw refusal(404, "Not Found");
  const { body, headers } = sendTable(services, sheet.value, readFormat(url.searchParams), { by: me.id, deed: "expenses-exported", subject: month, detail: { month, firm } });
  return new Response(body, { headers });
});
