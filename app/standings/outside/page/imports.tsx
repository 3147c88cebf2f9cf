import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { HEAD, ROW, TABLE } from "#app/standings/outside/page/cells.ts";
import type { ImportRow } from "#app/standings/outside/view.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Who imported what and when; the last that stands can be undone. */
export function Imports({ rows }: { rows: readonly ImportRow[] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="imports" className="mt-12">
      <h2 id="imports" className="font-serif text-lead font-semibold">
        {t("outside.imports.title")}
      </h2>
      {rows.length === 0 ? (
        <p className="mt-2 text-ui text-quiet">{t("outside.imports.none")}</p>
      ) : (
        <table aria-label={t("outside.imports.title")} className={`${TABLE} mt-1`}>
          <thead className={HEAD}>
            <tr>
              {(["at", "by", "file", "rows", "state"] as const).map((column) => (
                <th key={column} scope="col">{t(`outside.imports.${column}`)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Row({ row: { id, at, by, fileName, rows, undone, undoable } }: { row: ImportRow }) {
  const { t, read, formats } = useReader();
  const when = formats.moment(at);
  return (
    <tr className={ROW}>
      <th scope="row" className="whitespace-nowrap text-left font-normal tabular-nums max-md:block">{when}</th>
      <td className="max-md:inline max-md:pr-3">{read(by)}</td>
      <td className="max-md:block [overflow-wrap:anywhere]">{fileName}</td>
      <td className="tabular-nums max-md:inline max-md:pr-3">
        <span aria-hidden className="text-note text-quiet md:hidden">{t("outside.imports.rows")} </span>
        {formats.whole(rows)}
      </td>
      <td className="max-md:inline">
        {undone ? <span className="text-quiet">{t("outside.imports.undone", { by: read(undone.by), at: formats.moment(undone.at) })}</span> : t("outside.imports.stands")}
        {undoable && (
          <Form method="post" action={paths.outside()} className="mt-1">
            <input type="hidden" name="act" value="undo" />
            <input type="hidden" name="id" value={id} />
            <Button aria-label={`${t("outside.imports.undo")}：${when}`}>{t("outside.imports.undo")}</Button>
          </Form>
        )}
      </td>
    </tr>
  );
}
