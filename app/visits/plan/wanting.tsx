import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PlanChoices } from "#app/visits/view/plan.ts";
import { useReader } from "#app/words/reader.tsx";

/** What is wanting before any visit can be planned, and whom to ask for it. */
export function Wanting({ choices }: { choices: PlanChoices }) {
  const { t } = useReader();
  return (
    <>
      <Notice tone="warn" className="mt-8">
        {choices.branches.length === 0 && <p>{t("planning.noBranches")}</p>}
        {choices.forms.length === 0 && <p>{t("planning.noForms")}</p>}
        {choices.evaluators.length === 0 && <p>{t("planning.noEvaluators")}</p>}
      </Notice>
      <Link to={paths.reviews()} className={buttonClass("plain", "mt-6")}>
        {t("planning.back")}
      </Link>
    </>
  );
}
