import { Form, Link } from "@remix-run/react";
import type { FactField, FieldFault, TypedFact } from "#app/core/facts/typed.ts";
import type { FactView } from "#app/curriculum/facts/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type FactFormProps = {
  fact: FactView;
  /** What was typed when it was refused; the fact as it stands where nothing was. */
  typed: TypedFact;
  faults: readonly FieldFault[];
};

/** Value, last day, owner and basis of one fact, with what is wrong at its field. */
export function FactForm({ fact: { unit, seen }, typed, faults }: FactFormProps) {
  const { t } = useReader();
  const field = (name: FactField) => {
    const fault = faults.find((each) => each.field === name);
    return { name, defaultValue: typed[name] ?? "", error: fault ? problemSentence(t, { code: fault.code }) : null };
  };
  return (
    <Form method="post" noValidate className="mt-8 max-w-xl space-y-7">
      <input type="hidden" name="seen" value={seen} />
      {unit === "name" ? (
        <>
          <Field label={t("facts.edit.valueZh")} required lang="zh-CN" {...field("valueZh")} />
          <Field label={t("facts.edit.valueEn")} required lang="en" {...field("valueEn")} />
        </>
      ) : (
        <Field label={t("facts.edit.value")} hint={t(`facts.edit.hint.${unit}`)} required autoComplete="off" {...field("value")} />
      )}
      <Field label={t("facts.edit.until")} hint={t("facts.edit.untilHint")} type="date" required {...field("until")} />
      <Field label={t("facts.edit.ownerZh")} required lang="zh-CN" {...field("ownerZh")} />
      <Field label={t("facts.edit.ownerEn")} required lang="en" {...field("ownerEn")} />
      <Field label={t("facts.edit.basisZh")} hint={t("facts.edit.basisHint")} lang="zh-CN" {...field("basisZh")} />
      <Field label={t("facts.edit.basisEn")} lang="en" {...field("basisEn")} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Button weight="primary" className="w-full md:w-auto">
          {t("facts.edit.submit")}
        </Button>
        <Link to={paths.facts()} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("facts.edit.back")}
        </Link>
      </div>
    </Form>
  );
}
