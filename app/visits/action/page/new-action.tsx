import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { ActionDrills } from "#app/visits/action/page/drills.tsx";
import { TermsFields, type RefusedTerms } from "#app/visits/action/page/terms-fields.tsx";
import type { NewActionView } from "#app/visits/view/action.ts";
import { useReader } from "#app/words/reader.tsx";

/** A plan for a finding: what failed and what the standard says, then who does what until when. */
export function NewAction({ view, refused, assigns }: { view: NewActionView; refused: RefusedTerms | null; assigns: boolean }) {
  const { t, read, formats } = useReader();
  const { visitId, item, branch, question, standard, rule, month, critical, relapse, drills, form } = view;
  const marks = [critical && t("actions.findings.critical"), relapse && t("actions.findings.relapse")].filter(Boolean);
  return (
    <div className="mt-6 gap-x-16 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <p className="text-ui text-quiet">{t("actions.new.about", { branch: read(branch.name), month: formats.month(month) })}</p>
        <h2 className="mt-1 font-serif text-lead font-semibold">{read(question)}</h2>
        {marks.length > 0 && <p className="mt-1 text-ui font-semibold text-seal">{marks.join(" · ")}</p>}
        {rule && (
          <p className="measure mt-3 border-l-2 border-line pl-3 text-ui">
            <span className="block text-note text-quiet">{t("actions.new.rule")}</span>
            {standard.id} {read(rule)}
          </p>
        )}
        <Form method="post" action={paths.newAction(visitId, item)} className="measure mt-8">
          <TermsFields form={form} terms={{ ownerId: "", dueOn: form.usual, text: "" }} refused={refused} />
          <div className="mt-6 flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button weight="primary" className="w-full md:w-auto">
              {t("actions.new.open")}
            </Button>
            <Link to={paths.result(visitId)} className={buttonClass("quiet")}>
              {t("actions.one.found", { month: formats.month(month) })}
            </Link>
          </div>
        </Form>
      </div>
      <ActionDrills drills={drills} standard={standard.id} branch={branch.id} assigns={assigns} />
    </div>
  );
}
