import { Form, useNavigation } from "@remix-run/react";
import { MOST_COLUMNS, PAYROLL_FIELDS, type PayrollColumn } from "#app/core/incentives/payroll.ts";
import type { TypedAct } from "#app/incentives/page/pay/period.tsx";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Which columns the payroll's file has, in their order. */
export function PayrollForm({ version, columns, typed }: { version: number; columns: readonly PayrollColumn[]; typed: TypedAct | null }) {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  const was = (name: string, instead: string) => typed?.[name] ?? instead;
  return (
    <Form key={version} method="post" className="mt-6 max-w-3xl" noValidate>
      <input type="hidden" name="base" value={version} />
      {Array.from({ length: MOST_COLUMNS }, (_, i) => (
        <div key={i} className="mt-3 grid grid-cols-2 gap-x-6">
          <Select name={`field${i}`} defaultValue={was(`field${i}`, columns[i]?.field ?? "")} label={t("incentives.payroll.field", { row: i + 1 })} unchosen={t("incentives.payroll.unused")} groups={[{ label: "", options: PAYROLL_FIELDS.map((field) => ({ value: field, label: t(`incentives.payroll.fields.${field}`) })) }]} />
          <Field name={`head${i}`} defaultValue={was(`head${i}`, columns[i]?.head ?? "")} maxLength={40} autoComplete="off" label={t("incentives.payroll.head", { row: i + 1 })} />
        </div>
      ))}
      <Button weight="primary" className="mt-6" disabled={busy}>{t("incentives.payroll.save")}</Button>
    </Form>
  );
}
