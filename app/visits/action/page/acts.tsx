import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { TermsFields, type RefusedTerms } from "#app/visits/action/page/terms-fields.tsx";
import type { ActionView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** What the reader may do with a plan: the next step in sight, what is rarer folded away. */
export function ActionActs({ view, refused }: { view: ActionView; refused: RefusedTerms | null }) {
  const { t } = useReader();
  const { actionId, deeds, state } = view;
  const at = paths.action(actionId);
  return (
    <div className="no-print mt-6">
      {deeds.includes("done") && <Act at={at} act="done" weight="primary" label={t("actions.one.sayDone")} />}
      {deeds.includes("undone") && <Act at={at} act="undone" weight="plain" label={t("actions.one.undo")} />}
      {deeds.includes("put-back") && <Act at={at} act="put-back" weight="primary" label={t("actions.one.putBack")} />}
      {deeds.includes("change") && (
        <Folded label={t("actions.one.change")} open={refused !== null}>
          <Form method="post" action={at} className="measure" key={`${view.owner.id} ${view.dueOn} ${view.text}`}>
            <TermsFields form={view.form} terms={{ ownerId: view.owner.id, dueOn: view.dueOn, text: view.text }} refused={refused} />
            <Button name="act" value="change" className="mt-5 w-full md:w-auto">
              {t("actions.one.save")}
            </Button>
          </Form>
        </Folded>
      )}
      {deeds.includes("give-up") && (
        <Folded label={t("actions.one.giveUp")} open={false}>
          <Form method="post" action={at} className="measure">
            <TextArea label={t("actions.one.giveUpReason")} name="reason" required maxLength={500} />
            <Button name="act" value="give-up" className="mt-4 w-full md:w-auto">
              {t("actions.one.giveUpAct")}
            </Button>
          </Form>
        </Folded>
      )}
      <p className="mt-6 flex flex-wrap gap-x-4 gap-y-2">
        {state === "relapsed" && (
          <Link to={paths.actions({ branch: view.branch.id })} className={buttonClass("plain", "w-full md:w-auto")}>
            {t("actions.one.again")}
          </Link>
        )}
        <Link to={paths.actions()} className={buttonClass("quiet")}>
          {t("actions.one.all")}
        </Link>
      </p>
    </div>
  );
}

function Act({ at, act, weight, label }: { at: string; act: string; weight: "primary" | "plain"; label: string }) {
  return (
    <Form method="post" action={at}>
      <Button name="act" value={act} weight={weight} className="w-full md:w-auto">
        {label}
      </Button>
    </Form>
  );
}

function Folded({ label, open, children }: { label: string; open: boolean; children: ReactNode }) {
  return (
    <details className="group mt-3" open={open}>
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
        <FoldSign />
        {label}
      </summary>
      <div className="mt-2 pb-4">{children}</div>
    </details>
  );
}
