import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { factView, saveFact } from "#app/curriculum/facts/fact.server.ts";
import { Cited } from "#app/curriculum/facts/page/cited.tsx";
import { FactForm } from "#app/curriculum/facts/page/form.tsx";
import { FactHead } from "#app/curriculum/facts/page/head.tsx";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, whole } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const field = z.string().max(4000).optional();
const form = z.object({
  seen: whole, value: field, valueZh: field, valueEn: field, until: field, ownerZh: field, ownerEn: field, basisZh: field, basisEn: field,
});

export const meta = title((t) => t("facts.title"));

export const loader = guarded("facts.write", async ({ services, params, url }) => {
  const fact = await factView(services, params.key ?? "");
  if (!fact.ok) throw refusal(404, "Not Found");
  const saved = url.searchParams.get("saved");
  return { fact: fact.value, saved: saved === "new" || saved === "same" ? saved : null };
});

export const action = guarded("facts.write", async ({ me, services, params, request }) => {
  const key = params.key ?? "";
  if (!(await factView(services, key)).ok) throw refusal(404, "Not Found");
  const posted = await formOf(request, form);
  if (!posted) return data({ problem: { code: "bad-form" }, typed: null }, { status: 400 });
  const { seen, ...rest } = posted;
  // An absent field is an empty one.
  const typed = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, value ?? ""]));
  const saved = await saveFact(services, me, { key, seen, typed });
  if (saved.ok) return redirect(paths.fact(key, saved.value.fresh ? "new" : "same"));
  return data({ problem: saved.problem, typed }, { status: saved.problem.code === "fact-overtaken" ? 409 : 400 });
});

export default function FactPage() {
  const { t, read, formats } = useReader();
  const { fact, saved } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { problem, typed } = refused ?? { problem: null, typed: null };
  const now = { reading: fact.reading ? read(fact.reading) : t("facts.edit.none"), day: fact.until ? formats.date(fact.until) : "" };
  return (
    <Page title={t("facts.edit.title", { name: read(fact.name) })}>
      {saved && !refused && (
        <Notice tone={saved === "new" ? "good" : "plain"} alert className="mt-6">
          <p>{saved === "new" ? t("facts.edit.saved", { version: fact.seen }) : t("facts.edit.same")}</p>
        </Notice>
      )}
      {problem && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, { code: problem.code })}</p>
          {problem.code === "fact-overtaken" && <p>{t("facts.edit.now", now)}</p>}
        </Notice>
      )}
      <FactHead fact={fact} />
      <FactForm key={fact.seen} fact={fact} typed={typed ?? fact.typed} faults={(problem && "faults" in problem && problem.faults) || []} />
      <Cited cited={fact.cited} />
    </Page>
  );
}
