import { asLanguage } from "#app/core/text/text.ts";
import { payoutTable } from "#app/incentives/payouts/file.server.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { wordsOf } from "#app/words/words-of.ts";

/** A payout as the payroll wants it. */
export const loader = guarded("incentives.manage", async ({ me, services, params, url, request }) => {
  const words = wordsOf(asLanguage(url.searchParams.get("language")) ?? "zh", services.env.bankTz);
  const id = params.id ?? "";
  const table = await payoutTable(services, id, words);
  if (!table.ok) throw table.problem.code === "payout-cancelled" ? refusal(409, "Conflict") : refusal(404, "Not Found");
  return sendTable(services, me, request, table.value, { deed: "payout-exported", subject: id, detail: {} });
});
