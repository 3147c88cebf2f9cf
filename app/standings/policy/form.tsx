import { Form, useNavigation } from "@remix-run/react";
import { FIELDS, MOST_REASON, type Fault, type FieldName, type Typed } from "#app/standings/policy/fields.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

type FormProps = { seen: number; typed: Typed; faults: readonly Fault[]; tried: boolean };

const GROUPS: readonly { readonly name: "ranked" | "teams" | "telling"; readonly fields: readonly FieldName[] }[] = [
  { name: "ranked", fields: ["people", "inductionMonths", "visits", "evaluators"] },
  { name: "teams", fields: ["members", "regionMembers", "regionBranches", "postMembers", "compositeDrills"] },
  { name: "telling", fields: ["bandCertainty", "assumedError", "neighbours"] },
];

/** The rules as fields; trying them first is the way that is offered first. */
export function PolicyForm({ seen, typed, faults, tried }: FormProps) {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  return (
    <Form method="post" className="mt-8" noValidate>
      <input type="hidden" name="seen" value={seen} />
      {GROUPS.map(({ name, fields }) => (
        <fieldset key={name} className="mt-8 border-t border-ink pt-4">
          <legend className="float-left mb-3 w-full font-serif text-lead font-semibold">{t(`policy.groups.${name}`)}</legend>
          <div className="clear-both grid gap-x-8 gap-y-5 md:grid-cols-2 lg:grid-cols-3">
            {fields.map((field) => (
              <NumberField key={field} field={field} typed={typed[field]} fault={faults.find((each) => each.field === field)} />
            ))}
            {name === "telling" && <Ties chosen={typed.ties} />}
          </div>
        </fieldset>
      ))}
      <TextArea
        name="reason"
        label={t("policy.reason")}
        hint={t("policy.reasonHint")}
        defaultValue={typed.reason}
        maxLength={MOST_REASON}
        error={reasonError(t, faults)}
        className="measure mt-8"
      />
      <div className="mt-5 flex flex-wrap gap-4" aria-busy={busy}>
        <Button name="act" value="try" weight={tried ? "plain" : "primary"}>
          {t("policy.try")}
        </Button>
        <Button name="act" value="apply" weight={tried ? "primary" : "plain"}>
          {t("policy.apply")}
        </Button>
      </div>
    </Form>
  );
}

function NumberField({ field, typed, fault }: { field: FieldName; typed: string; fault: Fault | undefined }) {
  const { t } = useReader();
  const { least, most } = FIELDS.find(({ name }) => name === field) ?? { least: 0, most: 0 };
  const error = fault === undefined ? null : fault.fault === "evaluators" ? t("policy.faults.evaluators") : t("policy.faults.number", { least, most });
  return <Field name={field} label={t(`policy.fields.${field}.label`)} hint={t(`policy.fields.${field}.hint`)} defaultValue={typed} inputMode="numeric" autoComplete="off" error={error} />;
}

function Ties({ chosen }: { chosen: string }) {
  const { t } = useReader();
  return (
    <fieldset>
      <legend className="text-ui font-medium">{t("policy.fields.ties.label")}</legend>
      {(["standard", "dense"] as const).map((value) => (
        <label key={value} className="flex min-h-11 items-center gap-3 text-ui">
          <input type="radio" name="ties" value={value} defaultChecked={value === "dense" ? chosen === "dense" : chosen !== "dense"} className="size-5 accent-seal" />
          {t(`policy.ties.${value}`)}
        </label>
      ))}
    </fieldset>
  );
}

function reasonError(t: ReturnType<typeof useReader>["t"], faults: readonly Fault[]): string | null {
  const fault = faults.find(({ field }) => field === "reason")?.fault;
  return fault === "missing" ? t("policy.faults.missing") : fault === "long" ? t("policy.faults.long", { most: MOST_REASON }) : null;
}
