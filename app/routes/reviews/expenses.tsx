import { data, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { guarded } from "#app/platform/guard.server.ts";
import { title } from "#app/routes/title.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { decideExpenses, undoDecisions } from "#app/visits/decide-expenses.server.ts";
import { expensesView } from "#app/visits/expenses.server.ts";
import { addressOf, Expenses } from "#app/visits/money/expenses.tsx";
import type { Narrowing } from "#app/visits/view/money.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** More ticks than a page has. */
const MOST_PICKED = 200;
const SAID = ["accepted", "refused", "undone"] as const;

export const meta = title((t) => t("money.expenses.title"));

function narrowingOf({ searchParams }: URL): Narrowing {
  const chosen = (name: string) => searchParams.get(name) || null;
  return { look: chosen("look") === "decided" ? "decided" : "open", evaluator: chosen("evaluator"), firm: chosen("firm"), month: chosen("month") };
}

export const loader = guarded("reviews.see", async ({ me, services, url }) => {
  const number = (name: string) => Number(/^\d{1,15}$/.exec(url.searchParams.get(name) ?? "")?.[0] ?? 0);
  const said = SAID.find((each) => each === url.searchParams.get("said")) ?? null;
  return { view: await expensesView(services, me, narrowingOf(url), number("page")), said: said && { what: said, count: number("count"), at: number("at") } };
});

/** Several ticks have one name, so the fields are read one by one. */
export const action = guarded("expenses.decide", async ({ me, services, request, url }) => {
  const body = await request.formData().catch(() => new FormData());
  const field = (name: string) => String(body.get(name) ?? "").replaceAll("\0", "").slice(0, 20_000);
  const ids = body.getAll("id").map(String).slice(0, MOST_PICKED);
  const deed = field("deed");
  const back = (said: Record<string, string>) => redirect(paths.expenses({ ...addressOf(narrowingOf(url)), ...said }));
  const refused = (code: string, status = 400) => data({ problem: { code }, id: ids[0] ?? "", reason: field("reason") }, { status });
  if (deed === "undo") {
    const undone = await undoDecisions(services, me, Number(field("at")));
    return undone.ok ? back({ said: "undone", count: String(undone.value.count) }) : refused(undone.problem.code);
  }
  if ((deed !== "accept" && deed !== "refuse") || (deed === "refuse" && ids.length !== 1)) return refused("bad-form");
  const decided = await decideExpenses(services, me, { ids, accept: deed === "accept", reason: field("reason") });
  if (!decided.ok) return refused(decided.problem.code, decided.problem.code === "not-found" ? 404 : 400);
  return back({ said: deed === "accept" ? "accepted" : "refused", count: String(decided.value.count), at: String(decided.value.at) });
});

export default function ExpensesPage() {
  const { t } = useReader();
  const { view, said } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() ?? null;
  const sentence = refused && problemSentence(t, refused.problem);
  const here = refused !== null && refused.problem.code.startsWith("reason-") && view.rows.some(({ id }) => id === refused.id);
  return (
    <Page title={t("money.expenses.title")} lead={t(view.decides ? "money.expenses.lead" : "money.expenses.leadOfFirm")}>
      {sentence && !here && (
        <Notice tone="bad" alert className="mt-4">
          <p>{sentence}</p>
        </Notice>
      )}
      {said && !refused && <Said {...said} />}
      <Expenses view={view} refused={here && sentence ? { id: refused.id, reason: refused.reason, sentence } : null} />
    </Page>
  );
}

function Said({ what, count, at }: { what: (typeof SAID)[number]; count: number; at: number }) {
  const { t } = useReader();
  const sentence = what === "undone" ? t("money.expenses.undone", { count }) : what === "accepted" ? t("money.expenses.accepted", { count }) : t("money.expenses.refused");
  return (
    <Notice tone="good" alert className="mt-4">
      <p>{count === 0 ? t("money.expenses.before") : sentence}</p>
      {what !== "undone" && count > 0 && (
        <Form method="post">
          <input type="hidden" name="at" value={at} />
          <Button weight="quiet" name="deed" value="undo" className="-ml-5">
            {t("money.expenses.undo")}
          </Button>
        </Form>
      )}
    </Notice>
  );
}
