import { Form, Link } from "@remix-run/react";
import { CELL, StandingCells } from "#app/coaching/assign/list/cells.tsx";
import { Pager } from "#app/coaching/assign/list/pager.tsx";
import { AssignmentTable } from "#app/coaching/assign/list/table.tsx";
import type { BatchView, ListedAssignment } from "#app/coaching/assign/listed.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What went out in one go, who has done it, and what can still be changed about it. */
export function Batch({ view, coach }: { view: BatchView; coach: boolean }) {
  const { t } = useReader();
  const { batchId, counts, rows, page, pages } = view;
  return (
    <>
      <About view={view} />
      <p className="mt-4 text-ui">{t("assign.list.counts", counts)}</p>
      <Form key={`${batchId} ${page} ${JSON.stringify(counts)}`} method="post" action={paths.assignmentBatch(batchId)}>
        <AssignmentTable label={t("assign.batch.title")} columns={["person", "scenario", "done", "state"]}>
          {rows.map((row) => (
            <Row key={row.id} row={row} coach={coach} />
          ))}
        </AssignmentTable>
        <Pager page={page} pages={pages} to={(to) => paths.assignmentBatch(batchId, { page: String(to) })} />
        <Acts view={view} />
      </Form>
      <p className="mt-10">
        <Link to={paths.assignments()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("assign.batch.all")}
        </Link>
      </p>
    </>
  );
}

function About({ view: { note, standard } }: { view: BatchView }) {
  const { t, read } = useReader();
  return (
    <div className="measure mt-2 text-ui">
      {standard && (
        <Link to={paths.standard(standard.id)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("assign.batch.standard", { id: standard.id, title: read(standard.title) })}
        </Link>
      )}
      {note !== "" && <p className="whitespace-pre-line">{t("assign.batch.note", { note })}</p>}
    </div>
  );
}

function Row({ row, coach }: { row: ListedAssignment; coach: boolean }) {
  const { t, read } = useReader();
  const { id, person, title, state } = row;
  const name = read(person.name);
  return (
    <tr className="border-b border-line max-md:block max-md:py-2">
      <th scope="row" className={`${CELL} font-semibold`}>
        <label className="inline-flex min-h-11 items-center gap-3">
          <input type="checkbox" name="row" value={id} disabled={state === "done"} aria-label={t("assign.batch.pick", { name, title: read(title) })} className="size-5 shrink-0 accent-seal disabled:opacity-40" />
          <span>
            {name}
            {person.branch && <span className="ml-2 text-note font-normal text-quiet">{read(person.branch)}</span>}
            {person.left && <span className="ml-2 text-note font-normal text-quiet">{t("assign.left")}</span>}
          </span>
        </label>
      </th>
      <StandingCells row={row} coach={coach} />
    </tr>
  );
}

/** One choice of rows, and what to do with them. Giving time comes first: it is what the Enter key does. */
function Acts({ view: { counts, today, latest, usual } }: { view: BatchView }) {
  const { t } = useReader();
  const left = counts.open + counts.overdue;
  if (left + counts.cancelled === 0) return null;
  return (
    <fieldset className="mt-8 border-t border-ink pt-4">
      <legend className="float-left w-full font-serif text-lead font-semibold">{t("assign.batch.acts")}</legend>
      <div role="radiogroup" aria-label={t("assign.batch.which")} className="flex flex-wrap gap-x-8 clear-both">
        {(["picked", "every"] as const).map((which) => (
          <label key={which} className="inline-flex min-h-11 items-center gap-3 text-ui">
            <input type="radio" name="which" value={which} defaultChecked={which === "picked"} className="size-5 accent-seal" />
            {t(`assign.batch.${which}`)}
          </label>
        ))}
      </div>
      <div className="mt-3 flex flex-wrap items-end gap-x-4 gap-y-4">
        {left > 0 && (
          <>
            <Field label={t("assign.batch.until")} name="dueOn" type="date" min={today} max={latest} defaultValue={usual} className="w-52" />
            <Button name="act" value="extend" className="min-h-12">
              {t("assign.batch.extend")}
            </Button>
            <Button name="act" value="cancel" formNoValidate className="min-h-12">
              {t("assign.batch.cancel")}
            </Button>
          </>
        )}
        {counts.cancelled > 0 && (
          <Button name="act" value="put-back" formNoValidate className="min-h-12">
            {t("assign.batch.restore")}
          </Button>
        )}
      </div>
      <p className="mt-3 text-note text-quiet">{t("assign.batch.doneStays")}</p>
    </fieldset>
  );
}
