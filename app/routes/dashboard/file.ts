import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { readFormat } from "#app/platform/table/table.ts";
import { figureTable, readPart } from "#app/standings/figures/tables.server.ts";
import { wordsOf } from "#app/words/words-of.ts";

/** A picture as a file to keep. */
export const loader = guarded("figures.see", async ({ me, services, url }) => {
  const part = readPart(url.searchParams.get("part"));
  const words = wordsOf(asLanguage(url.searchParams.get("language")) ?? "zh", services.env.bankTz);
  const table = part && (await figureTable(part, { services, me, address: url.searchParams, words }));
  if (!table?.ok) throw refusal(404, "Not Found");
  url.searchParams.delete("language");
  const { body, headers } = sendTable(services, table.value, readFormat(url.searchParams), { by: me.id, deed: "figures-taken", subject: part ?? "", detail: { asked: url.searchParams.toString() } });
  return new Response(body, { headers });
});
