import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { refuse } from "#app/core/result.ts";
import { Withdrawal } from "#app/curriculum/drafts/publication/withdrawal.tsx";
import { openSittingsOf } from "#app/drills/played.server.ts";
import { putScenarioBack, standingOf, withdrawScenario } from "#app/library/withdrawal.server.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.object({ deed: z.enum(["withdraw", "put-back"]) });

export const meta = title((t) => t("scenarios.title"));

export const loader = guarded("scenarios.write", async ({ services, params, url }) => {
  const standing = await standingOf(services, params.slug ?? "");
  if (!standing) throw refusal(404, "Not Found");
  const code = url.searchParams.get("trouble");
  return { standing, open: await openSittingsOf(services, standing.slug), refused: code === null ? null : { code } };
});

export const action = guarded("scenarios.write", async ({ me, services, params, request }) => {
  const standing = await standingOf(services, params.slug ?? "");
  if (!standing) throw refusal(404, "Not Found");
  const { slug } = standing;
  const typed = await formOf(request, form);
  const change = typed?.deed === "withdraw" ? withdrawScenario : putScenarioBack;
  const changed = typed ? await change(services, me.id, slug) : refuse("bad-form");
  return redirect(paths.withdrawal(slug, changed.ok ? undefined : changed.problem.code));
});

export default function WithdrawalPage() {
  const { t, read } = useReader();
  const { standing, open, refused } = useLoaderData<typeof loader>();
  const name = { title: read(standing.title) };
  return (
    <Page title={standing.withdrawnAt === null ? t("drafts.withdrawal.title", name) : t("drafts.withdrawal.titleBack", name)}>
      {refused && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, refused)}</p>
        </Notice>
      )}
      <Withdrawal standing={standing} open={open} />
    </Page>
  );
}
