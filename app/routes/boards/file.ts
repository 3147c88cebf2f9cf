import { asLanguage } from "#app/core/text/text.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { boardTable } from "#app/standings/table.server.ts";
import { readFilters, readKind } from "#app/standings/view/filters.ts";
import { wordsOf } from "#app/words/words-of.ts";

/** A board as a file to keep. */
export const loader = guarded("boards.read", async ({ me, services, params, url, request }) => {
  const kind = readKind(params.kind);
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const words = wordsOf(language, services.env.bankTz);
  const filters = readFilters(kind ?? "people", url.searchParams);
  const table = kind && (await boardTable(services, me, kind, filters, words));
  if (!table || !table.ok) throw table?.problem.code === "working" ? refusal(503, "Service Unavailable") : refusal(404, "Not Found");
  url.searchParams.delete("language");
  return sendTable(services, me, request, table.value, { deed: "board-taken", subject: kind, detail: { asked: url.searchParams.toString() } });
});
