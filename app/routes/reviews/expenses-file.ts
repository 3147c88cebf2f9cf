import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { expenseSheet } from "#app/visits/expense-sheet.server.ts";
import { createWords } from "#app/words/words.ts";

/** What was decided in a month as a file to keep, sent piece by piece. */
export const loader = guarded("expenses.export", async ({ me, services, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const { t } = createWords(language);
  const month = url.searchParams.get("month") ?? "";
  const sheet = await expenseSheet(services, me, { month, firm: url.searchParams.get("firm") || null }, { t, language });
  if (!sheet.ok) throw refusal(404, "Not Found");
  const name = encodeURIComponent(`${t("money.sheet.file", { month })}.csv`);
  const headers = { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="expenses.csv"; filename*=UTF-8''${name}`, "Cache-Control": "no-store" };
  return new Response(sheet.value, { headers });
});
