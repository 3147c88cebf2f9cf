import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { CONSULTED, INFORMED, type RuleEvent } from "#app/core/incentives/life/rule-life.ts";
import type { Result } from "#app/core/result.ts";
import { TextLink } from "#app/incentives/page/parts.tsx";
import { OneRule } from "#app/incentives/page/rule/rule.tsx";
import { changeRule, dropDraft, reviseRule, saveRule } from "#app/incentives/rules/deeds.server.ts";
import { choicesOf, ruleView } from "#app/incentives/rules/rules.server.ts";
import { ruleTyped } from "#app/incentives/rules/typed.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const ACTS = ["save", "show", "record", "enact", "end", "revise", "drop"] as const;
const DONE = ["save", "show", "record", "enact", "end", "revise"] as const;
const form = z.record(z.string(), typedText);
type Typed = z.infer<typeof form>;

export const meta = title((t) => t("incentives.title"));

export const loader = guarded("incentives.manage", async ({ services, params, url }) => {
  const view = await ruleView(services, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, choices: view.value.state === "drafted" ? await choicesOf(services) : null, done: DONE.find((act) => act === done) ?? null };
});

export const action = guarded("incentives.manage", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  if (!(await ruleView(services, id)).ok) throw refusal(404, "Not Found");
  const typed = await formOf(request, form);
  const act = ACTS.find((each) => each === typed?.["act"]);
  if (!typed || !act) return data({ problem: { code: "bad-form" }, typed: null, wrong: [] }, { status: 400 });
  if (act === "drop") {
    const dropped = await dropDraft(services, me, id);
    return dropped.ok ? redirect(paths.incentives()) : data({ problem: dropped.problem, typed, wrong: [] }, { status: 409 });
  }
  if (act === "revise") {
    const revised = await reviseRule(services, me, id);
    return revised.ok ? redirect(paths.incentiveRule(revised.value, act)) : data({ problem: revised.problem, typed, wrong: [] }, { status: 409 });
  }
  if (act === "save") {
    const read = ruleTyped(typed);
    if (!read.ok) return data({ problem: { code: "rule-typed" }, typed, wrong: read.fields }, { status: 400 });
    return answered(id, act, typed, await saveRule(services, id, read.rule, typed["base"] ?? ""));
  }
  return answered(id, act, typed, await changeRule(services, id, eventOf(act, me.id, typed)));
});

const NONE: readonly string[] = [];

function answered(id: string, act: string, typed: Typed, done: Result<unknown>) {
  return done.ok ? redirect(paths.incentiveRule(id, act)) : data({ problem: done.problem, typed, wrong: NONE }, { status: 409 });
}

function eventOf(kind: "show" | "record" | "enact" | "end", actor: string, typed: Typed): RuleEvent {
  const text = (name: string) => (typed[name] ?? "").trim().slice(0, 500);
  if (kind === "show") return { kind, actor };
  if (kind === "enact") return { kind, actor, from: text("from") };
  if (kind === "end") return { kind, actor, reason: text("reason") };
  const [consulted, informed] = [CONSULTED.find((each) => each === text("consulted")), INFORMED.find((each) => each === text("informed"))];
  // Without a way of consulting nothing came of it, which is what the machine refuses.
  const outcome = consulted && informed ? text("outcome") : "";
  return { kind, actor, consultation: { consulted: { how: consulted ?? "union", on: text("consultedOn"), outcome }, informed: { how: informed ?? "product", on: text("informedOn") } } };
}

export default function IncentiveRule() {
  const { t, read } = useReader();
  const { view, choices, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page title={read(view.title) || "–"} lead={`${t("incentives.version", { number: view.number })} · ${t(`incentives.states.${view.state}`)}`}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && <Notice tone="good" alert className="measure mt-6"><p>{t(`incentives.rule.done.${done}`)}</p></Notice>
      )}
      <OneRule view={view} choices={choices} typed={answer?.typed ?? null} wrong={answer?.wrong ?? []} />
      <p className="mt-8 text-ui"><TextLink to={paths.incentives()}>{t("incentives.back")}</TextLink></p>
    </Page>
  );
}
