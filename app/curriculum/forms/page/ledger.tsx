import { itemsOf } from "#app/core/form/visible.ts";
import { Detail } from "#app/curriculum/detail.tsx";
import { Day } from "#app/curriculum/list/day.tsx";
import type { FormView } from "#app/curriculum/forms/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a form is, before its items: as a small ledger. */
export function FormLedger({ view: { form, row, last, file, visits } }: { view: FormView }) {
  const { t, read } = useReader();
  return (
    <dl className="grid grid-cols-[auto_1fr] gap-x-6 gap-y-1 text-ui [&>dt]:text-quiet">
      <Detail name={t("forms.list.version")}>
        {t("forms.list.versionValue", { version: row.version })} · <Day at={row.publishedAt} />
        <span className="block text-note text-quiet">
          {row.publisher ? t("forms.page.origin.upload", { name: read(row.publisher) }) : t("forms.page.origin.repository")} ·{" "}
          <code title={row.hash}>{row.hash.slice(0, 12)}</code>
        </span>
      </Detail>
      {row.origin === "repository" && row.hash === last.hash && (
        <Detail name={t("forms.page.file")}>
          <span className={file === "refused" ? "text-warn" : undefined}>{t(`scenarios.script.fileState.${file}`)}</span>
        </Detail>
      )}
      <Detail name={t("forms.list.channel")}>{t(`trade.channel.${form.channel}`)}</Detail>
      <Detail name={t("forms.list.modes")}>{form.modes.map((mode) => t(`trade.visitMode.${mode}`)).join(t("forms.comma"))}</Detail>
      <Detail name={t("forms.page.size")}>{t("forms.page.sizeValue", { sections: form.sections.length, count: itemsOf(form).length })}</Detail>
      <Detail name={t("forms.list.visits")}>{t("forms.list.visitsValue", { count: visits })}</Detail>
      <dt className="sr-only">{t("forms.page.brief")}</dt>
      <dd className="col-span-2 mt-3 text-note text-quiet">{t("forms.page.print")}</dd>
    </dl>
  );
}
