import { Form, useNavigation } from "@remix-run/react";
import type { PeriodView } from "#app/standings/periods/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What was typed where it was refused. */
export type TypedDeed = { readonly act: string; readonly until: string; readonly reason: string };

/** What can be done about a period now, each deed behind its own confirmation. */
export function Deeds({ view, typed }: { view: PeriodView; typed: TypedDeed | null }) {
  const { t } = useReader();
  const busy = useNavigation().state !== "idle";
  const opened = (act: string) => typed?.act === act;
  return (
    <section aria-labelledby="deeds" className="mt-8 border-t border-ink pt-4" aria-busy={busy}>
      <h2 id="deeds" className="font-serif text-lead font-semibold">{t("periods.deeds.title")}</h2>
      {view.deeds.map((deed) => (
        <details key={deed} open={opened(deed)} className="group mt-3 border-b border-line pb-3">
          <summary className="inline-flex min-h-11 items-center gap-2 text-ui font-medium">
            <FoldSign />
            {t(`periods.deeds.${deed}.title`)}
          </summary>
          <p className="measure mt-2 text-ui text-quiet">{t(`periods.deeds.${deed}.said`)}</p>
          <Form method="post" className="measure mt-4" noValidate>
            {deed === "close" && <Field name="until" type="date" label={t("periods.deeds.close.until")} min={view.today} defaultValue={opened("close") ? (typed?.until ?? "") : ""} required />}
            {(deed === "reopen" || deed === "restate") && <TextArea name="reason" label={t("periods.deeds.reason")} maxLength={500} defaultValue={opened(deed) ? (typed?.reason ?? "") : ""} />}
            <Button name="act" value={deed} weight="primary" className="mt-4" disabled={busy}>{t(`periods.deeds.${deed}.do`)}</Button>
          </Form>
        </details>
      ))}
    </section>
  );
}
