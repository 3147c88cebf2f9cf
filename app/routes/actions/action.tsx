import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignsAt } from "#app/coaching/assignments.server.ts";
import { refuse, type Result } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { guarded, refusal } from "#app/platform/guard.server.ts";
import { readTerms, textIn } from "#app/routes/actions/terms.ts";
import { title } from "#app/routes/title.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { changeAction, giveUpAction, putBackAction, sayDone } from "#app/visits/action/change.server.ts";
import { Action } from "#app/visits/action/page/action.tsx";
import { isAtField } from "#app/visits/action/page/terms-fields.tsx";
import { actionView } from "#app/visits/actions.server.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

const DID = { opened: "opened", standing: "standing", changed: "changed", done: "done", undone: "undone", "give-up": "give-up", "put-back": "put-back" } as const;
type Did = keyof typeof DID;

export const meta = title((t) => t("actions.one.title"));

export const loader = guarded("actions.read", async ({ me, services, params, url }) => {
  const view = await actionView(services, me, params.id ?? "");
  if (!view.ok) throw refusal(404, "Not Found");
  const said = url.searchParams.get("did") ?? "";
  return { view: view.value, assigns: await assignsAt(services, me, view.value.branch.id), did: isDid(said) ? said : null };
});

function isDid(said: string): said is Did {
  return Object.hasOwn(DID, said);
}

export const action = guarded("actions.read", async ({ me, services, params, request }) => {
  const id = params.id ?? "";
  const body = await request.formData().catch(() => new FormData());
  const terms = readTerms(body);
  const deeds: Record<string, { did: Did; run: () => Promise<Result<unknown>> }> = {
    change: { did: "changed", run: () => changeAction(services, me, id, terms) },
    done: { did: "done", run: () => sayDone(services, me, id, true) },
    undone: { did: "undone", run: () => sayDone(services, me, id, false) },
    "give-up": { did: "give-up", run: () => giveUpAction(services, me, id, textIn(body, "reason")) },
    "put-back": { did: "put-back", run: () => putBackAction(services, me, id) },
  };
  // A posted name may be one that every object has.
  const asked = textIn(body, "act");
  const deed = Object.hasOwn(deeds, asked) ? deeds[asked] : undefined;
  // Whoever asks for a deed there is not learns no more than one who may not do it.
  const done = deed ? await deed.run() : (await actionView(services, me, id)).ok ? refuse("bad-form") : refuse("not-found");
  if (!done.ok && done.problem.code === "not-found") throw refusal(404, "Not Found");
  if (!done.ok) return data({ problem: done.problem, terms: deed?.did === "changed" ? terms : null }, { status: 400 });
  return redirect(paths.action(id, deed?.did));
});

export default function ActionPage() {
  const { t } = useReader();
  const { view, assigns, did } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { problem, terms } = refused ?? { problem: null, terms: null };
  return (
    <Page title={t("actions.one.title")}>
      {problem && !isAtField(problem) && (
        <Notice tone="warn" alert className="mt-6">
          <p>{problemSentence(t, problem)}</p>
        </Notice>
      )}
      {!problem && did && (
        <Notice tone="good" className="mt-6">
          <p>{t(`actions.did.${did}`)}</p>
        </Notice>
      )}
      <Action view={view} refused={problem && terms ? { problem, terms } : null} assigns={assigns} />
    </Page>
  );
}
