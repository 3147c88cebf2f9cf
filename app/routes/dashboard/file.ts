import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { figureTable, readPart } from "#app/standings/figures/tables.server.ts";
import { wordsOf } from "#app/words/words-of.ts";

/** A picture as a file to keep. */
export const loader = guarded("figures.see", async ({ me, services, url, request }) => {
  const part = readPart(url.searchParams.get("part"));
  const words = wordsOf(asLanguage(url.searchParams.get("language")) ?? "zh", services.env.bankTz);
  const table = part && (await figureTable(part, { services, me, address: url.searchParams, words }));
  if (!table?.ok) throw refusal(404, "Not Found");
  url.searchParams.delete("language");
  return sendTable(services, me, request, table.value, { deed: "figures-taken", subject: part ?? "", detail: { asked: url.searchParams.toString() } });
});
