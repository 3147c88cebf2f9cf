import { useLoaderData } from "@remix-run/react";
import { canSomewhere } from "#app/core/access/can.ts";
import { lostByStandard } from "#app/drills/lost.server.ts";
import { dueAgain } from "#app/drills/practice.server.ts";
import { DueAgain } from "#app/drills/practice/due-again.tsx";
import { standardView } from "#app/handbook/standard.server.ts";
import { Standard } from "#app/handbook/standard/standard.tsx";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { branchFindings } from "#app/visits/findings.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t, data) => `${idIn(data)} ${t("handbook.title")}`.trim());

export const loader = guarded("handbook.read", async ({ me, services, params }) => {
  const standard = await standardView(services, params.id ?? "");
  if (!standard.ok) throw refusal(404, "Not Found");
  const { id } = standard.value;
  const lost = await lostByStandard(services, me);
  const due = await dueAgain(services, me, await branchFindings(services, me.branchId), id);
  return { standard: standard.value, own: lost.get(id) ?? null, due, opensForms: canSomewhere(me, "forms.see") };
});

export default function OneStandard() {
  const { read } = useReader();
  const { standard, own, due, opensForms } = useLoaderData<typeof loader>();
  return (
    <Page title={`${standard.id} ${read(standard.title)}`}>
      <Standard standard={standard} own={own} opensForms={opensForms} again={due && <DueAgain due={due} />} />
    </Page>
  );
}

function idIn(data: unknown): string {
  const standard = typeof data === "object" && data !== null && "standard" in data ? data.standard : null;
  return typeof standard === "object" && standard !== null && "id" in standard ? String(standard.id) : "";
}
