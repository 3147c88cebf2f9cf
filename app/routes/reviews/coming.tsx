import { data, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import type { Result } from "#app/core/result.ts";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import type { Services } from "#app/platform/services.server.ts";
import type { Me } from "#app/platform/session/me.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { cancelVisit } from "#app/visits/cancel.server.ts";
import { comingView, followedIn } from "#app/visits/coming.server.ts";
import { offerVisit } from "#app/visits/offer.server.ts";
import { Coming } from "#app/visits/plan/coming/coming.tsx";
import { replanVisit } from "#app/visits/replan.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const seen = whole;
const reason = z.string().max(20_000).default("");
const field = z.string().max(200);
const form = z.discriminatedUnion("deed", [
  z.object({ deed: z.literal("offer"), seen }),
  z.object({ deed: z.literal("replan"), seen, evaluatorId: field, dueOn: field, on: field.default(""), fee: field.default(""), reason }),
  z.object({ deed: z.literal("cancel"), seen, reason }),
  z.object({ deed: z.literal("void"), seen, cause: z.enum(VOID_CAUSES), reason }),
]);

/** What a redirect here says was just done. */
const DONE = { offer: "offered", replan: "replanned", cancel: "cancelled", void: "voided" } as const;
const SAID = ["planned", ...Object.values(DONE)] as const;

export const meta = title((t) => t("planning.coming.name"));

export const loader = guarded("visits.plan", async ({ me, services, params, url }) => {
  const visitId = params.id ?? "";
  const view = await comingView(services, me, visitId);
  const code = url.searchParams.get("trouble");
  if (!view.ok) throw await elsewhere(services, me, visitId, code);
  const done = SAID.find((each) => each === url.searchParams.get("done")) ?? null;
  return { view: view.value, done, trouble: code === null ? null : { code } };
});

/** A link or a page from before the visit was handed in still leads to it. */
async function elsewhere(services: Services, me: Me, visitId: string, trouble: string | null): Promise<Response> {
  const at = await followedIn(services, me, visitId);
  if (at === null) return refusal(404, "Not Found");
  return redirect(at === "review" ? paths.review(visitId, trouble ?? undefined) : paths.reviews());
}

export const action = guarded("visits.plan", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!typed) {
    if (!(await comingView(services, me, visitId)).ok) throw refusal(404, "Not Found");
    return redirect(paths.coming(visitId, { trouble: "bad-form" }));
  }
  const done = await enact(services, me, visitId, typed);
  if (done.ok) return redirect(paths.coming(visitId, { done: DONE[typed.deed] }));
  const { problem } = done;
  if (problem.code === "not-found") throw refusal(404, "Not Found");
  if (problem.code.startsWith("visit-")) return redirect(paths.coming(visitId, { trouble: problem.code }));
  const { deed, seen: _seen, ...rest } = typed;
  return data({ deed, problem, typed: rest }, { status: 400 });
});

function enact(services: Services, me: Me, visitId: string, { deed, ...typed }: z.infer<typeof form>): Promise<Result<unknown>> {
  const post = { visitId, reason: "", ...typed };
  if ("cause" in typed) return voidVisit(services, me, { visitId, ...typed });
  if ("evaluatorId" in typed) return replanVisit(services, me, { visitId, ...typed });
  return deed === "offer" ? offerVisit(services, me, post) : cancelVisit(services, me, post);
}

export default function ComingPage() {
  const { t, read } = useReader();
  const { view, done, trouble } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  return (
    <Page title={t("planning.coming.title", { branch: read(view.branch.name) })} lead={read(view.title)}>
      <p className="no-print mt-4 flex flex-wrap gap-x-6">
        {[[paths.reviews(), t("planning.back")] as const, [paths.planVisit(), t("planning.coming.another")] as const].map(([to, said]) => (
          <Link key={to} to={to} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
            {said}
          </Link>
        ))}
      </p>
      {trouble && !refused && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, trouble)}</p>
        </Notice>
      )}
      {done && !trouble && !refused && (
        <Notice tone="good" alert className="mt-4">
          <p>{t(`planning.coming.done.${done}`, { evaluator: read(view.evaluator.name) })}</p>
        </Notice>
      )}
      <Coming view={view} refused={refused} />
    </Page>
  );
}
