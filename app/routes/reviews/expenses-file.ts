import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { expenseSheet } from "#app/visits/expense-sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** What was decided in a month as a file to keep. */
export const loader = guarded("expenses.export", async ({ me, services, request, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const month = url.searchParams.get("month") ?? "";
  const firm = url.searchParams.get("firm") || null;
  const table = expenseSheet(services, me, { month, firm }, { t: createWords(language).t, language });
  if (!table.ok) throw refusal(404, "Not Found");
  return sendTable(services, me, request, table.value, { deed: "expenses-exported", subject: month, detail: { month, firm: firm ?? "" } });
});
