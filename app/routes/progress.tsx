import { Link, useLoaderData } from "@remix-run/react";
import { progressView } from "#app/drills/progress.server.ts";
import { Progress } from "#app/drills/progress/progress.tsx";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { honoursOf } from "#app/standings/honours/honours.server.ts";
import { HonourList } from "#app/standings/honours/page/list.tsx";
import { Page } from "#app/ui/page.tsx";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("progress.title"));

export const loader = guarded("drills.read", async ({ me, services }) => ({ view: await progressView(services, me), honours: await honoursOf(services, me, me.id) }));

export default function OwnProgress() {
  const { t } = useReader();
  const { view, honours } = useLoaderData<typeof loader>();
  return (
    <Page title={t("progress.title")} lead={t("progress.lead")}>
      {honours.length > 0 && (
        <section aria-labelledby="honours" className="mt-8">
          <h2 id="honours" className="font-serif text-lead font-semibold">{t("honours.yours")}</h2>
          <HonourList honours={honours} label={t("honours.yours")} />
        </section>
      )}
      <Progress view={view} />
      <p className="mt-8 text-ui"><Link to={paths.statement()} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">{t("statement.title")}</Link></p>
    </Page>
  );
}
