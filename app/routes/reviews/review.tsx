import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
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
import { isBlindReader } from "#app/visits/appeal/told.server.ts";
import { approveVisit } from "#app/visits/approve.server.ts";
import { passVisit } from "#app/visits/pass.server.ts";
import { publishVisit } from "#app/visits/publish.server.ts";
import { rejectVisit } from "#app/visits/reject.server.ts";
import { releaseVisit } from "#app/visits/release.server.ts";
import { returnVisit } from "#app/visits/return.server.ts";
import { reviewView } from "#app/visits/review.server.ts";
import { OF_THE_REASON, POSTED_DEEDS } from "#app/visits/review/deed-form.tsx";
import { remarksIn } from "#app/visits/review/posted.ts";
import { Review } from "#app/visits/review/review.tsx";
import { takeVisit } from "#app/visits/take.server.ts";
import { voidVisit } from "#app/visits/void.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.looseObject({
  deed: z.enum(POSTED_DEEDS),
  seen: whole,
  reason: z.string().max(20_000).default(""),
  cause: z.enum(VOID_CAUSES).default("other"),
});

/** Deeds refused on the page itself, with what was typed and what is wanting. */
const TYPED_WITH = ["approve", "return", "exclude", "reject", "void"];

export const meta = title((t) => t("review.visit.name"));

export const loader = guarded("reviews.see", async ({ me, services, params, url }) => {
  const visitId = params.id ?? "";
  const view = await reviewView(services, me, visitId);
  // Whoever may hear an open appeal is to score it without knowing what is here.
  if (!view.ok && (await isBlindReader(services, me, visitId))) throw redirect(paths.hearing(visitId));
  if (!view.ok) throw refusal(404, "Not Found");
  const code = url.searchParams.get("trouble");
  return { view: view.value, trouble: code === null ? null : { code } };
});

export const action = guarded("reviews.see", async ({ me, services, params, request }) => {
  const visitId = params.id ?? "";
  const typed = await formOf(request, form);
  if (!typed) return redirect(paths.review(visitId, "bad-form"));
  const remarks = remarksIn(typed);
  const done = await enact(services, me, visitId, { ...typed, remarks });
  if (done.ok) return redirect(paths.review(visitId));
  const { problem } = done;
  if (problem.code === "not-found") throw refusal(404, "Not Found");
  if (!TYPED_WITH.includes(typed.deed)) return redirect(paths.review(visitId, problem.code));
  const { deed, reason } = typed;
  return data({ problem, deed, reason, remarks }, { status: OF_THE_REASON.includes(problem.code) ? 400 : 409 });
});

type Typed = z.infer<typeof form> & { remarks: Record<string, string> };

function enact(services: Services, me: Me, visitId: string, { deed, seen, reason, cause, remarks }: Typed): Promise<Result<unknown>> {
  const post = { visitId, seen };
  switch (deed) {
    case "return":
      return returnVisit(services, me, { ...post, reason, remarks });
    case "exclude":
      return approveVisit(services, me, { ...post, excluded: reason });
    case "reject":
      return rejectVisit(services, me, { ...post, reason });
    case "void":
      return voidVisit(services, me, { ...post, cause, reason });
    default: {
      const enactments = { take: takeVisit, pass: passVisit, release: releaseVisit, approve: approveVisit, publish: publishVisit };
      return enactments[deed](services, me, post);
    }
  }
}

export default function ReviewPage() {
  const { t, read } = useReader();
  const { view, trouble } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const problem = refused && !OF_THE_REASON.includes(refused.problem.code) ? refused.problem : trouble;
  return (
    <Page title={t("review.visit.title", { branch: read(view.branch.name) })} lead={read(view.title)}>
      {problem && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      <Review view={view} refused={refused} />
    </Page>
  );
}
