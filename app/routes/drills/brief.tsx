import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { assignedHere } from "#app/coaching/assigned.server.ts";
import { Here } from "#app/coaching/assign/own/here.tsx";
import { refuse } from "#app/core/result.ts";
import { shelfView } from "#app/drills/shelf.server.ts";
import { Brief } from "#app/drills/shelf/brief.tsx";
import { Withdrawn } from "#app/drills/shelf/withdrawn.tsx";
import { ownOpenSittings } from "#app/drills/played.server.ts";
import { allowanceOf } from "#app/drills/allowance.server.ts";
import { startSitting } from "#app/drills/start.server.ts";
import { currentPolicy } from "#app/library/policies.server.ts";
import { standingOf } from "#app/library/withdrawal.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ mode: z.enum(["practice", "assessment"]) });

export const meta = title((t) => t("shelf.brief.title"));

export const loader = guarded("drills.choose", async ({ me, services, params, url }) => {
  const slug = params.slug ?? "";
  const { scenarios } = await shelfView(services, me);
  const scenario = scenarios.find((each) => each.slug === slug) ?? null;
  const standing = scenario ? null : await standingOf(services, slug);
  if (!scenario && !standing) throw refusal(404, "Not Found");
  const code = url.searchParams.get("trouble");
  const { firstCutSeconds } = (await currentPolicy(services)).drills;
  const allowance = await allowanceOf(services.db, me);
  const withdrawn = standing && { title: standing.title, open: await ownOpenSittings(services, me, slug) };
  const assigned = await assignedHere(services, me, slug);
  return { scenario, withdrawn, assigned, firstCutSeconds, allowance, refused: code === null ? null : { code } };
});

export const action = guarded("drills.play", async ({ me, services, params, request }) => {
  const slug = params.slug ?? "";
  const typed = await formOf(request, form);
  const started = typed ? await startSitting(services, me, { slug, ...typed }) : refuse("bad-form");
  if (started.ok) return redirect(paths.sitting(started.value.sittingId));
  return redirect(paths.drill(slug, started.problem.code));
});

export default function BriefPage() {
  const { t, read } = useReader();
  const { scenario, withdrawn, assigned, firstCutSeconds, allowance, refused } = useLoaderData<typeof loader>();
  if (!scenario) return withdrawn && <Withdrawn {...withdrawn} />;
  return (
    <Page title={read(scenario.title)}>
      {refused && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      <Here tasks={assigned} />
      <Brief scenario={scenario} firstCutSeconds={firstCutSeconds} allowance={allowance} />
    </Page>
  );
}
