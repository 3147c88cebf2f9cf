import { useLoaderData } from "@remix-run/react";
import type { Measure } from "#app/core/standings/board.ts";
import { measuresOf } from "#app/core/standings/measures.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { frozenBoard } from "#app/standings/periods/frozen.server.ts";
import { FrozenBoard } from "#app/standings/periods/page/frozen.tsx";
import { periodName } from "#app/words/names.ts";
import { readKind } from "#app/standings/view/filters.ts";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("periods.frozen.title"));

export const loader = guarded("boards.own", async ({ me, services, params, url }) => {
  const kind = readKind(params.kind);
  const number = /^[1-9]\d{0,3}$/.test(params.number ?? "") ? Number(params.number) : null;
  if (kind === null || number === null) throw refusal(404, "Not Found");
  const measure: Measure = measuresOf(kind).find((each) => each === url.searchParams.get("by")) ?? "total";
  const view = await frozenBoard(services, me, { key: params.key ?? "", number, kind, measure, after: url.searchParams.get("after") });
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value };
});

export default function Frozen() {
  const reader = useReader();
  const { view } = useLoaderData<typeof loader>();
  const { t } = reader;
  return (
    <Page title={t(`boards.title.${view.kind}`)} lead={t("periods.frozen.lead", { period: periodName(reader, view), number: view.number })}>
      <FrozenBoard view={view} />
    </Page>
  );
}
