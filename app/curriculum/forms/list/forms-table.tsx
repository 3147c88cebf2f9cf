import { Link } from "@remix-run/react";
import { CELL, HEAD_CELL } from "#app/curriculum/list/cell.ts";
import { Day } from "#app/curriculum/list/day.tsx";
import type { FormLine } from "#app/curriculum/forms/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** The forms, one line each; on a phone all of it stands under the title. */
export function FormsTable({ forms }: { forms: readonly FormLine[] }) {
  const { t } = useReader();
  if (forms.length === 0) return <p className="mt-6 measure text-body">{t("forms.none")}</p>;
  const heads = [
    { key: "version", className: HEAD_CELL.left },
    { key: "channel", className: HEAD_CELL.left },
    { key: "items", className: HEAD_CELL.left },
    { key: "visits", className: HEAD_CELL.right },
    { key: "verdict", className: HEAD_CELL.right },
  ] as const;
  return (
    <table className="mt-6 w-full border-collapse text-left text-ui">
      <thead className="border-b border-ink text-note text-quiet">
        <tr>
          <th scope="col" className="py-2 pr-6 font-normal">
            {t("forms.list.form")}
          </th>
          {heads.map(({ key, className }) => (
            <th key={key} scope="col" className={className}>
              {t(`forms.list.${key}`)}
            </th>
          ))}
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

function Row({ form }: { form: FormLine }) {
  const { t, read } = useReader();
  const { slug, version, publishedAt, channel, modes, items, criticals, visits } = form;
  const said = {
    version: t("forms.list.versionValue", { version }),
    channel: t(`trade.channel.${channel}`),
    modes: modes.map((mode) => t(`trade.visitMode.${mode}`)).join(t("forms.comma")),
    items: t("forms.list.itemsValue", { items, criticals }),
    visits: t("forms.list.visitsValue", { count: visits }),
  };
  return (
    <tr className="border-b border-line align-baseline">
      <th scope="row" className="py-2 pr-6 font-normal">
        <Link to={paths.form(slug)} className="inline-flex min-h-11 items-center font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(form.title)}
        </Link>
        <span className="block text-note text-quiet lg:hidden">
          {t("forms.list.line", said)}
          <br />
          {said.items} · {said.visits} · <Verdict form={form} />
        </span>
        <Marks form={form} />
      </th>
      <td className={CELL.left}>
        {said.version}
        <Day at={publishedAt} className="block text-note text-quiet" />
      </td>
      <td className={CELL.left}>
        {said.channel}
        <span className="block text-note text-quiet">{said.modes}</span>
      </td>
      <td className={CELL.left}>{said.items}</td>
      <td className={CELL.right}>{said.visits}</td>
      <td className={CELL.right}>
        <Verdict form={form} />
      </td>
    </tr>
  );
}

/** What the checker says of the published version today. */
function Verdict({ form: { errors, warnings } }: { form: FormLine }) {
  const { t } = useReader();
  if (errors + warnings === 0) return <>{t("forms.list.clean")}</>;
  return <span className={errors > 0 ? "text-seal" : "text-warn"}>{t("forms.list.found", { errors, warnings })}</span>;
}

/** What is out of the ordinary. */
function Marks({ form: { withdrawnAt, file } }: { form: FormLine }) {
  const { t } = useReader();
  return (
    <>
      {withdrawnAt !== null && <span className="mt-1 block text-note text-warn">{t("forms.withdrawn")}</span>}
      {file === "refused" && <span className="mt-1 block text-note text-warn">{t("forms.refused")}</span>}
    </>
  );
}
