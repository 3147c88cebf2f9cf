import { asLanguage } from "#app/core/text/text.ts";
import { trialSheet } from "#app/incentives/awards/trial-sheet.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { wordsOf } from "#app/words/words-of.ts";

/** Everybody a rule would pay in a period, as a file to keep. */
export const loader = guarded("incentives.manage", async ({ me, services, params, url, request }) => {
  const words = wordsOf(asLanguage(url.searchParams.get("language")) ?? "zh", services.env.bankTz);
  const [id, period] = [params.id ?? "", url.searchParams.get("period") ?? ""];
  const table = await trialSheet(services, id, period, words);
  if (!table.ok) throw refusal(404, "Not Found");
  return sendTable(services, me, request, table.value, { deed: "incentive-trial-exported", subject: id, detail: { period } });
});
