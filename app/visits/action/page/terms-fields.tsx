import type { Problem } from "#app/core/result.ts";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { MOST_TEXT, type ActionTerms } from "#app/visits/action/terms.ts";
import type { ActionFormView } from "#app/visits/view/action.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A plan that was not taken: why, and what had been written. */
export type RefusedTerms = { readonly problem: Problem; readonly terms: ActionTerms };

const AT: Readonly<Record<string, keyof ActionTerms>> = {
  "action-owner": "ownerId",
  "due-shape": "dueOn",
  "due-past": "dueOn",
  "due-far": "dueOn",
  "action-text-missing": "text",
  "action-text-long": "text",
};

/** Whether a refusal is said at one of the fields. */
export function isAtField({ code }: Problem): boolean {
  return AT[code] !== undefined;
}

type TermsFieldsProps = { form: ActionFormView; terms: ActionTerms; refused: RefusedTerms | null };

/** Owner, day and words of a plan. */
export function TermsFields({ form: { owners, today, latest }, terms, refused }: TermsFieldsProps) {
  const { t, read } = useReader();
  const shown = refused?.terms ?? terms;
  const errorAt = (field: keyof ActionTerms) => (refused && AT[refused.problem.code] === field ? problemSentence(t, refused.problem) : null);
  return (
    <div className="space-y-5">
      <Select
        label={t("actions.new.owner")}
        name="ownerId"
        required
        unchosen={t("actions.new.ownerUnchosen")}
        groups={[{ label: "", options: owners.map(({ id, name }) => ({ value: id, label: read(name) })) }]}
        defaultValue={owners.some(({ id }) => id === shown.ownerId) ? shown.ownerId : ""}
        error={errorAt("ownerId")}
        className="max-w-80"
      />
      <Field
        label={t("actions.new.due")}
        hint={t("actions.new.dueHint")}
        name="dueOn"
        type="date"
        required
        min={terms.dueOn < today ? terms.dueOn : today}
        max={latest}
        defaultValue={shown.dueOn}
        error={errorAt("dueOn")}
        className="max-w-60"
      />
      <TextArea label={t("actions.new.text")} hint={t("actions.new.textHint")} name="text" rows={5} required maxLength={MOST_TEXT} defaultValue={shown.text} error={errorAt("text")} />
    </div>
  );
}
