import { useLoaderData } from "@remix-run/react";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Page } from "#app/ui/page.tsx";
import { TestOutcome } from "#app/visits/qualify/page/outcome.tsx";
import { useHandedIn } from "#app/visits/qualify/page/use-kept-test.ts";
import { resultOfTest } from "#app/visits/qualify/result.server.ts";
import { useReader } from "#app/words/reader.tsx";

export const meta = title((t) => t("tests.title"));

export const loader = guarded("visits.fill", async ({ me, services, params }) => {
  const result = await resultOfTest(services, me, params.slug ?? "", params.id ?? "");
  if (!result.ok) throw refusal(404, "Not Found");
  return { result: result.value, personId: me.id };
});

export default function Result() {
  const { t, read } = useReader();
  const { result, personId } = useLoaderData<typeof loader>();
  useHandedIn(personId, result.slug, result.standing);
  return (
    <Page title={t("tests.result.title", { title: read(result.title) })}>
      <TestOutcome result={result} />
    </Page>
  );
}
