import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactNode } from "react";
import { z } from "zod";
import { SHARES } from "#app/core/standings/board.ts";
import { HONOURS, type HonourRule } from "#app/core/standings/honours/propose.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { formOf, typedText } from "#app/routes/form.ts";
import { title } from "#app/routes/title.ts";
import { confirmHonour, postHonours, settleObjection, withdrawHonour } from "#app/standings/honours/deeds.server.ts";
import { honoursView, triedHonours } from "#app/standings/honours/honours.server.ts";
import { HandledList, HonourList } from "#app/standings/honours/page/list.tsx";
import { PostForm } from "#app/standings/honours/page/post.tsx";
import { ProposeForm } from "#app/standings/honours/page/propose.tsx";
import { saveProposal } from "#app/standings/honours/propose.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const ACTS = ["try", "propose", "post", "confirm", "withdraw", "uphold", "reject"] as const;
const form = z.object({ act: z.enum(ACTS), period: typedText, kind: typedText, share: typedText, certainty: typedText, most: typedText, redLine: typedText, until: typedText, honour: typedText, objection: typedText, reason: typedText });
type Typed = z.infer<typeof form>;

export const meta = title((t) => t("honours.title"));

export const loader = guarded("boards.own", async ({ me, services, url }) => {
  const view = await honoursView(services, me);
  if (!view.ok) throw refusal(404, "Not Found");
  const done = url.searchParams.get("done");
  return { view: view.value, done: ACTS.find((act) => act === done) ?? null };
});

export const action = guarded("periods.close", async ({ me, services, request }) => {
  const typed = await formOf(request, form);
  if (!typed) return data({ problem: { code: "bad-form" }, typed: null, tried: null }, { status: 400 });
  const { act, honour, objection, reason, period } = typed;
  const rule = ruleOf(typed);
  if ((act === "try" || act === "propose") && rule === null) return data({ problem: { code: "honour-rule" }, typed, tried: null }, { status: 400 });
  if (act === "try" && rule) {
    const tried = await triedHonours(services, period, rule);
    return tried.ok ? data({ problem: null, typed, tried: tried.value }) : data({ problem: tried.problem, typed, tried: null }, { status: 400 });
  }
  const deeds = {
    try: () => Promise.reject(new Error("tried above")),
    propose: () => (rule ? saveProposal(services, me, period, rule) : Promise.reject(new Error("checked above"))),
    post: () => postHonours(services, me, period, /^\d{4}-\d{2}-\d{2}$/.test(typed.until) ? typed.until : ""),
    confirm: () => confirmHonour(services, me, honour),
    withdraw: () => withdrawHonour(services, me, honour, reason),
    uphold: () => settleObjection(services, me, honour, { objection, upheld: true, reason }),
    reject: () => settleObjection(services, me, honour, { objection, upheld: false, reason }),
  };
  const done = await deeds[act]();
  return done.ok ? redirect(paths.honours(act)) : data({ problem: done.problem, typed, tried: null }, { status: 409 });
});

/** The declared rule; null where what was typed is none. */
function ruleOf({ kind, share, certainty, most, redLine }: Typed): HonourRule | null {
  const [honour, part] = [HONOURS.find((each) => each === kind), SHARES.find((each) => String(each) === share)];
  const whole = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : null);
  const [sure, limit] = [whole(certainty), most.trim() === "" ? null : whole(most)];
  if (!honour || !part || sure === null || sure < 50 || sure > 99 || (most.trim() !== "" && (limit === null || limit < 1))) return null;
  return { kind: honour, measure: "total", share: part, certainty: sure, most: limit, posts: [], regions: [], noRedLine: redLine === "on" };
}

export default function Honours() {
  const { t } = useReader();
  const { view, done } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const busy = useNavigation().state !== "idle";
  return (
    <Page title={t("honours.title")} lead={t("honours.lead")}>
      {answer?.problem ? (
        <Notice tone="warn" alert className="measure mt-6"><p>{problemSentence(t, answer.problem)}</p></Notice>
      ) : (
        done !== null && done !== "try" && !answer && <Notice tone="good" alert className="measure mt-6"><p>{t(`honours.done.${done}`)}</p></Notice>
      )}
      <Section id="posted" title={t("honours.posted")}>
        {view.posted.length === 0 ? <p className="mt-3 text-body">{t("honours.nonePosted")}</p> : view.mayAct ? <HandledList honours={view.posted} label={t("honours.posted")} busy={busy} /> : <HonourList honours={view.posted} label={t("honours.posted")} />}
      </Section>
      {view.proposed.length > 0 && (
        <Section id="proposed" title={t("honours.proposed")}>
          <HandledList honours={view.proposed} label={t("honours.proposed")} busy={busy} />
          <PostForm honours={view.proposed} today={view.today} busy={busy} />
        </Section>
      )}
      {view.mayAct && (
        <Section id="rule" title={t("honours.rule.title")}>
          {view.periods.length === 0 ? <p className="measure mt-3 text-body">{t("honours.rule.nothing")}</p> : <ProposeForm periods={view.periods} typed={answer?.typed ?? null} tried={answer?.tried ?? null} busy={busy} />}
        </Section>
      )}
      <Section id="confirmed" title={t("honours.confirmed")}>
        {view.confirmed.length === 0 ? <p className="mt-3 text-body">{t("honours.noneConfirmed")}</p> : <HonourList honours={view.confirmed} label={t("honours.confirmed")} />}
      </Section>
    </Page>
  );
}

function Section({ id, title: head, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-10 border-t border-ink pt-4">
      <h2 id={id} className="font-serif text-lead font-semibold">{head}</h2>
      {children}
    </section>
  );
}
