import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { seesBatch } from "#app/coaching/assign/batch-rows.server.ts";
import { cancelRows, extendRows, putBackRows, shortenRows } from "#app/coaching/assign/change.server.ts";
import { Batch } from "#app/coaching/assign/list/batch.tsx";
import { JustDone, readSaid, type Said } from "#app/coaching/assign/list/said.tsx";
import { batchView } from "#app/coaching/assignments.server.ts";
import { canSomewhere } from "#app/core/access/can.ts";
import { refuse } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({
  act: z.enum(["cancel", "put-back", "extend", "shorten"]),
  which: z.enum(["picked", "every"]),
  // No database takes a zero byte.
  rows: z.array(z.string().max(64).refine((id) => !id.includes("\0"))).max(200),
  dueOn: z.string().max(10).catch(""),
  // When what is taken back was done, ms since the epoch.
  at: z.coerce.number().int().positive().nullable().catch(null),
});

const DID = { cancel: "cancelled", "put-back": "putBack", extend: "extended", shorten: "shortened" } as const satisfies Record<string, Said["did"]>;

export const meta = title((t) => t("assign.batch.title"));

export const loader = guarded("team.assign", async ({ me, services, params, url }) => {
  const page = Number(/^[1-9]\d{0,3}$/.exec(url.searchParams.get("page") ?? "")?.[0] ?? 1);
  const view = await batchView(services, me, params.id ?? "", page);
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, said: readSaid(url.searchParams), coach: canSomewhere(me, "team.coach") };
});

export const action = guarded("team.assign", async ({ me, services, params, request }) => {
  const batchId = params.id ?? "";
  if (!(await seesBatch(services.db, me, batchId))) throw refusal(404, "Not Found");
  const body = await request.formData().catch(() => new FormData());
  const typed = form.safeParse({ ...Object.fromEntries(body), rows: body.getAll("row") });
  if (!typed.success) return data(refuse("bad-form"), { status: 400 });
  const { act, which, rows, dueOn, at: doneAt } = typed.data;
  const picked = { batchId, rows: which === "every" ? ("all" as const) : rows };
  const changes = {
    cancel: () => cancelRows(services, me, picked),
    "put-back": () => putBackRows(services, me, { ...picked, cancelledAt: doneAt }),
    extend: () => extendRows(services, me, { ...picked, dueOn }),
    shorten: () => shortenRows(services, me, { ...picked, extendedAt: doneAt ?? 0 }),
  };
  const done = await changes[act]();
  if (!done.ok) return data(done, { status: 400 });
  const { changed, left, at } = done.value;
  const did = DID[act];
  return redirect(paths.assignmentBatch(batchId, { did, count: String(changed), left: String(left), at: did === "cancelled" || did === "extended" ? String(at) : undefined }));
});

export default function BatchPage() {
  const { t, read, formats } = useReader();
  const { view, said, coach } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <Page title={t("assign.batch.title")} lead={t("assign.batch.by", { by: read(view.by), day: formats.day(view.at) })}>
      {refused ? (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      ) : (
        said && <JustDone batchId={view.batchId} said={said} />
      )}
      <Batch view={view} coach={coach} />
    </Page>
  );
}
