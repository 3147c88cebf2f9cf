import { Form, useNavigation } from "@remix-run/react";
import type { PeriodsView } from "#app/standings/periods/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { Select } from "#app/ui/select.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What somebody typed of a season. */
export type TypedSeason = { readonly first: string; readonly last: string; readonly zh: string; readonly en: string };

/** A run of months under a name of the bank's own. */
export function SeasonForm({ months, typed }: { months: PeriodsView["months"]; typed: TypedSeason | null }) {
  const { t, formats } = useReader();
  const busy = useNavigation().state !== "idle";
  const groups = [{ label: "", options: months.map((month) => ({ value: month, label: formats.month(month) })) }];
  const unchosen = t("periods.season.unchosen");
  return (
    <details open={typed !== null} className="group mt-8">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        <FoldSign />
        {t("periods.season.title")}
      </summary>
      <Form method="post" className="mt-3" aria-busy={busy}>
        <p className="measure text-note text-quiet">{t("periods.season.said")}</p>
        <div className="mt-4 grid max-w-3xl gap-x-6 gap-y-4 md:grid-cols-2">
          <Field name="zh" label={t("periods.season.zh")} defaultValue={typed?.zh ?? ""} maxLength={40} required autoComplete="off" />
          <Field name="en" label={t("periods.season.en")} defaultValue={typed?.en ?? ""} maxLength={40} required autoComplete="off" />
          <Select name="first" label={t("periods.season.first")} defaultValue={typed?.first ?? ""} unchosen={unchosen} groups={groups} required />
          <Select name="last" label={t("periods.season.last")} defaultValue={typed?.last ?? ""} unchosen={unchosen} groups={groups} required />
        </div>
        <Button className="mt-4">{t("periods.season.make")}</Button>
      </Form>
    </details>
  );
}
