import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { afterConflict } from "#app/routes/campaigns/revalidate.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { changePlan } from "#app/visits/campaign/adjust.server.ts";
import type { Change } from "#app/visits/campaign/plan/change.ts";
import { usePlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { SlotActs, SlotForm } from "#app/visits/campaign/page/slot-form.tsx";
import { SlotConflict, SlotNow } from "#app/visits/campaign/page/slot-now.tsx";
import { slotView } from "#app/visits/campaign/view.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({
  act: z.enum(["move", "move-anyway", "add", "add-anyway", "pin", "unpin", "drop"]),
  edition: whole,
  evaluator: z.string().max(64).default(""),
  day: z.string().max(10).default(""),
  band: z.string().max(20).default(""),
  twin: z.string().max(80).default(""),
});

const DID = { move: "moved", "move-anyway": "moved", add: "added", "add-anyway": "added", pin: "pinned", unpin: "unpinned", drop: "dropped" } as const;

export const shouldRevalidate = afterConflict;

export const meta = title((t) => t("campaigns.slot.title"));

export const loader = guarded("visits.plan", async ({ me, services, params, url }) => {
  const view = await slotView(services, me, params.id ?? "", { slot: url.searchParams.get("slot"), place: url.searchParams.get("place") ?? "" });
  if (!view.ok || view.value.campaign.state !== "draft") throw refusal(404, "Not Found");
  return view.value;
});

export const action = guarded("visits.plan", async ({ me, services, params, request, url }) => {
  const id = params.id ?? "";
  const typed = await formOf(request, form);
  const change = typed && changeOf(typed, url.searchParams);
  if (!typed || !change) {
    if (!(await slotView(services, me, id, { slot: url.searchParams.get("slot"), place: url.searchParams.get("place") ?? "" })).ok) throw refusal(404, "Not Found");
    return data({ problem: { code: "bad-form" }, typed: null, broken: [] }, { status: 400 });
  }
  const done = await changePlan(services, me, { id, edition: typed.edition, change, anyway: typed.act.endsWith("anyway") });
  if (!done.ok && done.problem.code === "not-found") throw refusal(404, "Not Found");
  if (!done.ok) return data({ problem: done.problem, typed, broken: [] }, { status: done.problem.code === "campaign-conflict" ? 409 : 400 });
  if (done.value.broken.length > 0) return data({ problem: null, typed, broken: [...done.value.broken] }, { status: 422 });
  return redirect(paths.campaign(id, { done: DID[typed.act] }));
});

/** Which visit, or which place, is said by the address. */
function changeOf({ act, evaluator, day, band, twin }: z.infer<typeof form>, asked: URLSearchParams): Change | null {
  const [slot, place] = [asked.get("slot"), asked.get("place")];
  const coming = { evaluator, day, band: band || null };
  if (act === "add" || act === "add-anyway") return place === null ? null : { act: "add", place, twinOf: twin || null, ...coming };
  if (slot === null) return null;
  return act === "move" || act === "move-anyway" ? { act: "move", slot, ...coming } : { act, slot };
}

export default function SlotPage() {
  const { t, read } = useReader();
  const view = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const words = usePlanWords(view.campaign.names);
  const conflict = refused?.problem?.code === "campaign-conflict";
  const typed = refused?.typed;
  const sentence = refused?.problem && !conflict ? problemSentence(t, refused.problem) : null;
  const unsaved = typed ? { typed: { evaluator: typed.evaluator, day: typed.day, band: typed.band || null, twin: typed.twin !== "" }, broken: refused.broken, sentence } : null;
  return (
    <Page title={t(view.slot ? "campaigns.slot.title" : "campaigns.slot.addTitle")} lead={`${read(view.place.name)} · ${read(view.campaign.title)}`}>
      {conflict && <SlotConflict view={view} words={words} />}
      <SlotNow view={view} words={words} />
      <SlotForm key={view.campaign.edition} view={view} words={words} unsaved={unsaved?.typed.evaluator === "" && unsaved.broken.length === 0 && !sentence ? null : unsaved} />
      <SlotActs view={view} />
    </Page>
  );
}
