import { Link, useLoaderData } from "@remix-run/react";
import { factsView } from "#app/curriculum/facts/list.server.ts";
import { FactTables } from "#app/curriculum/facts/page/table.tsx";
import { Filters } from "#app/curriculum/facts/page/filters.tsx";
import { FACT_FILTERS } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("facts.title"));

export const loader = guarded("facts.write", async ({ services, url }) => {
  const show = url.searchParams.get("show");
  const asked = FACT_FILTERS.find((filter) => filter === show) ?? "all";
  return { asked, view: await factsView(services, asked) };
});

export default function Facts() {
  const { t, read, formats } = useReader();
  const { asked, view } = useLoaderData<typeof loader>();
  const { sheet, fileStrays, facts, counts } = view;
  return (
    <Page title={t("facts.title")} lead={t("facts.lead")}>
      {sheet && (
        <p suppressHydrationWarning className="mt-4 flex flex-wrap items-center gap-x-6 text-ui text-quiet">
          {sheet.by
            ? t("facts.sheet.byPerson", { version: sheet.version, day: formats.day(sheet.at), by: read(sheet.by) })
            : t("facts.sheet.byFile", { version: sheet.version, day: formats.day(sheet.at) })}
          <Link to={paths.factHistory()} className="inline-flex min-h-11 items-center text-ink underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("facts.history")}
          </Link>
        </p>
      )}
      {fileStrays && (
        <Notice className="mt-4">
          <p className="measure">{t("facts.fileStrays")}</p>
        </Notice>
      )}
      {counts.all === 0 ? (
        <p className="measure mt-8 text-body">{t("facts.none")}</p>
      ) : (
        <>
          <Filters asked={asked} counts={counts} />
          {facts.length === 0 && asked !== "all" && <p className="measure mt-8 text-body">{t(`facts.nothing.${asked}`)}</p>}
          <FactTables facts={facts} />
        </>
      )}
    </Page>
  );
}
