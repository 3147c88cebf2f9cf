import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Purchases } from "#app/visits/money/purchases.tsx";
import { enterPurchase, purchasesView, takeBackPurchase } from "#app/visits/purchases.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("enter"), what: typedText, amount: typedText, key: z.string().max(200) }),
  z.object({ deed: z.literal("take-back"), id: z.string().max(200) }),
]);

/** What a redirect here says was just done. */
const SAID = ["entered", "taken"] as const;

export const meta = title((t) => t("money.purchases.title"));

export const loader = guarded("visits.fill", async ({ me, services, params, url }) => {
  const view = await purchasesView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, said: SAID.find((each) => each === url.searchParams.get("said")) ?? null };
});

export const action = guarded("visits.fill", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!(await purchasesView(services, me, visitId)).ok) throw refusal(404, "Not Found");
  if (!typed) return refusedWith({ code: "bad-form" });
  const done = typed.deed === "enter" ? await enterPurchase(services, me, { visitId, ...typed }) : await takeBackPurchase(services, me, { visitId, id: typed.id });
  if (done.ok) return redirect(paths.purchases(visitId, typed.deed === "enter" ? "entered" : "taken"));
  if (done.problem.code === "not-found") throw refusal(404, "Not Found");
  return typed.deed === "enter" ? refusedWith(done.problem, typed) : refusedWith(done.problem);
});

function refusedWith(problem: Problem, typed: { what: string; amount: string } | null = null) {
  return data({ problem, typed: typed && { what: typed.what, amount: typed.amount } }, { status: 400 });
}

export default function PurchasesPage() {
  const { t, read } = useReader();
  const { view, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("money.purchases.title")} lead={t("money.purchases.lead", { place: read(view.place.name) })}>
      {said && !refused && (
        <Notice tone="good" alert className="mt-4">
          <p>{t(`money.purchases.${said}`)}</p>
        </Notice>
      )}
      {refused && !(refused.typed && view.open) && (
        <Notice tone="bad" alert className="mt-4">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <Purchases view={view} refused={refused?.typed ? { problem: refused.problem, ...refused.typed } : null} />
    </Page>
  );
}
