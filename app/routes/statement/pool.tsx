import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { OnePool } from "#app/incentives/page/own/pools.tsx";
import { dividePool, poolView } from "#app/incentives/pools/pools.server.ts";
import { amountIn } from "#app/incentives/rules/typed.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { periodName } from "#app/words/names.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const form = z.record(z.string(), typedText);
const PART = "part:";

export const meta = title((t) => t("statement.pools.title"));

const keyOf = ({ rule, period, branch }: Readonly<Record<string, string | undefined>>) => ({ rule: rule ?? "", period: period ?? "", branch: branch ?? "" });

export const loader = guarded("pools.divide", async ({ me, services, params, url }) => {
  const view = await poolView(services, me, keyOf(params));
  if (!view.ok) throw refusal(404, "Not Found");
  return { view: view.value, saved: url.searchParams.get("saved") !== null };
});

export const action = guarded("pools.divide", async ({ me, services, params, request }) => {
  const key = keyOf(params);
  const view = await poolView(services, me, key);
  if (!view.ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, faults: [], typed: null }, { status: 400 });
  const parts = Object.entries(typed).filter(([name]) => name.startsWith(PART));
  // What cannot be read is no number, and the division says so of that member.
  const read = new Map(parts.map(([name, text]) => [name.slice(PART.length), amountIn(view.value.unit, text.trim() === "" ? "0" : text) ?? Number.NaN]));
  const number = /^\d{1,6}$/.test(typed["number"] ?? "") ? Number(typed["number"]) : -1;
  const done = await dividePool(services, me, key, read, number);
  return done.ok ? redirect(paths.pool(key, "yes")) : data({ problem: done.problem, faults: done.problem.faults ?? [], typed }, { status: 409 });
});

export default function Pool() {
  const reader = useReader();
  const { t, read } = reader;
  const { view, saved } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={`${read(view.branchName)} ${read(view.title)}`} lead={periodName(reader, view.of)}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        saved && <Notice tone="good" alert className="measure mt-6"><p>{t("statement.pools.saved")}</p></Notice>
      )}
      <OnePool view={view} typed={answer?.typed ?? null} faults={answer?.faults ?? []} />
      <p className="mt-8 text-ui"><TextLink to={paths.pools()}>{t("statement.pools.back")}</TextLink></p>
    </Page>
  );
}
