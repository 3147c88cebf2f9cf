import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import type { ResultLoss, ResultView } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

const LOOK = "no-print inline-flex min-h-11 items-center text-note font-semibold underline decoration-line underline-offset-4 hover:decoration-ink";

/** What is being done about a finding, or the way to plan something; nothing for what only lost points. */
export function FindingAct({ view: { visitId, actions, acts }, loss: { item, question, finding } }: { view: ResultView; loss: ResultLoss }) {
  const { t, read } = useReader();
  const action = actions.find((each) => each.item === item);
  if (action) {
    const state = t(`actions.state.${action.state}`);
    return (
      <Link to={paths.action(action.actionId)} aria-label={t("actions.result.seeThis", { question: read(question), state })} className={LOOK}>
        {t("actions.result.see", { state })}
      </Link>
    );
  }
  if (!finding || !acts) return null;
  return (
    <Link to={paths.newAction(visitId, item)} aria-label={t("actions.result.planThis", { question: read(question) })} className={LOOK}>
      {t("actions.result.plan")}
    </Link>
  );
}
