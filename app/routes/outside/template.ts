import { asLanguage } from "#app/core/text/text.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { sendTable } from "#app/platform/table/send.server.ts";
import { templateTable } from "#app/standings/outside/tables/template.server.ts";
import { createWords } from "#app/words/words.ts";

/** A file to fill in and import. */
export const loader = guarded("outside.import", async ({ me, services, request, url }) => {
  const language = asLanguage(url.searchParams.get("language")) ?? "zh";
  const table = await templateTable(services, me, { t: createWords(language).t, language });
  return sendTable(services, me, request, table, { deed: "outside-template-taken", subject: "", detail: {} });
});
