import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { Day } from "#app/curriculum/list/day.tsx";
import type { ListedForm } from "#app/curriculum/view.ts";
import { useReader } from "#app/words/reader.tsx";

/** The published visit forms, one line each. */
export function FormTable({ forms }: { forms: readonly ListedForm[] }) {
  const { t } = useReader();
  if (forms.length === 0) return <p className="text-ui text-quiet">{t("scenarios.forms.none")}</p>;
  return (
    <table className="w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-4 font-normal">
            {t("scenarios.forms.form")}
          </th>
          <th scope="col" className={HEAD_CELL.left}>
            {t("scenarios.version")}
          </th>
          <th scope="col" className={HEAD_CELL.left}>
            {t("scenarios.forms.channel")}
          </th>
          <th scope="col" className={HEAD_CELL.right}>
            {t("scenarios.forms.size")}
          </th>
        </tr>
      </thead>
      <tbody>
        {forms.map((form) => (
          <Row key={form.slug} form={form} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ form: { slug, title, version, publishedAt, channel, sections, items, criticals } }: { form: ListedForm }) {
  const { t, read } = useReader();
  const edition = t("scenarios.versionValue", { version });
  const spoken = t("scenarios.forms.sizeSpoken", { sections, items, criticals });
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-4 font-normal">
        <span className="font-semibold">{read(title)}</span>
        <span className="block text-note text-quiet">{slug}</span>
        <span className="block text-note text-quiet lg:hidden">
          {edition} · {t(`trade.channel.${channel}`)}
          <br />
          {spoken}
        </span>
      </th>
      <td className={CELL.left}>
        {edition}
        <Day at={publishedAt} className="block text-note text-quiet" />
      </td>
      <td className={CELL.left}>{t(`trade.channel.${channel}`)}</td>
      <td className={CELL.right}>
        <span aria-hidden>{t("scenarios.forms.sizeValue", { sections, items, criticals })}</span>
        <span className="sr-only">{spoken}</span>
      </td>
    </tr>
  );
}
