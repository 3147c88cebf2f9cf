import { Form, Link } from "@remix-run/react";
import type { OwnAssignment, OwnAssignments } from "#app/coaching/assign/view.ts";
import { nearWord } from "#app/coaching/assign/words.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** So many stand open; the rest are a press away. */
const SHOWN = 3;

/** What others ask of the reader, the soonest due first, each begun in one press. Nothing where nothing is asked. */
export function Tasks({ assigned: { tasks, finished, released } }: { assigned: OwnAssignments }) {
  const { t, read, language } = useReader();
  const titles = finished.map(({ title }) => read(title)).join(language === "zh" ? "、" : ", ");
  const more = tasks.slice(SHOWN);
  return (
    <>
      {(finished.length > 0 || released.length > 0) && (
        <Notice tone="good" className="mt-6">
          {finished.length > 0 && <p>{t("assign.own.finished", { titles })}</p>}
          {released.map(({ sittingId, title }) => (
            <p key={sittingId}>
              {t("assign.own.released", { title: read(title) })}{" "}
              <Link to={paths.sitting(sittingId)} className="inline-flex min-h-11 items-center underline underline-offset-4">
                {t("assign.own.goOn")}
              </Link>
            </p>
          ))}
        </Notice>
      )}
      {tasks.length > 0 && (
        <section aria-labelledby="assigned" className="mt-8 border-t border-ink pt-5">
          <h2 id="assigned" className="text-note text-quiet">
            {t("assign.own.title")}
          </h2>
          <TaskList tasks={tasks.slice(0, SHOWN)} first />
          {more.length > 0 && (
            <details>
              <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("assign.own.more", { count: more.length })}</summary>
              <TaskList tasks={more} />
            </details>
          )}
        </section>
      )}
    </>
  );
}

function TaskList({ tasks, first = false }: { tasks: readonly OwnAssignment[]; first?: boolean }) {
  return (
    <ul>
      {tasks.map((task, place) => (
        <li key={task.assignmentId} className="gap-x-8 border-b border-line py-4 md:grid md:grid-cols-[minmax(0,1fr)_auto] md:items-center">
          <Task task={task} />
          <div className="mt-3 md:mt-0">
            <Act task={task} primary={first && place === 0} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Task({ task: { title, mode, times, finished, dueOn, near, by, note, standard } }: { task: OwnAssignment }) {
  const { t, read, formats } = useReader();
  const pressing = near.when !== "later";
  return (
    <div>
      <h3 className="font-serif text-lead font-semibold">{read(title)}</h3>
      <p className="mt-1 text-ui">
        <span className={pressing ? "font-semibold text-warn" : ""}>{nearWord(t, near)}</span>
        <span className="text-quiet">
          {" · "}
          {formats.date(dueOn)} · {t(`assign.own.${mode}`)}
          {times > 1 && ` · ${t("assign.own.times", { finished, times })}`} · {t("assign.own.by", { by: read(by) })}
        </span>
      </p>
      {standard && (
        <p className="text-ui text-quiet">
          <Link to={paths.standard(standard.id)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("assign.own.standard", { id: standard.id, title: read(standard.title) })}
          </Link>
        </p>
      )}
      {note !== "" && <p className="measure mt-1 whitespace-pre-line border-l-2 border-line pl-3 text-ui">{note}</p>}
    </div>
  );
}

/** Practice begins at once; the rules of an assessment are read before. */
function Act({ task: { slug, title, mode, finished, open, withdrawn }, primary }: { task: OwnAssignment; primary: boolean }) {
  const { t, read } = useReader();
  const weight = primary ? "primary" : "plain";
  if (open !== null) {
    return (
      <Link to={paths.sitting(open)} aria-label={primary ? undefined : t("assign.induction.resumeThis", { title: read(title) })} className={buttonClass(weight, "w-full md:w-auto")}>
        {t("assign.own.resume")}
      </Link>
    );
  }
  if (withdrawn) return <p className="measure text-ui text-quiet">{t("assign.own.withdrawn")}</p>;
  if (mode === "assessment") {
    return (
      <Link to={paths.drill(slug)} className={buttonClass(weight, "w-full md:w-auto")}>
        {t("assign.own.brief")}
      </Link>
    );
  }
  return (
    <Form method="post" action={paths.drill(slug)}>
      <input type="hidden" name="mode" value="practice" />
      <Button weight={weight} className="w-full md:w-auto" aria-label={primary ? undefined : t("assign.induction.startThis", { title: read(title) })}>
        {t(finished > 0 ? "assign.own.again" : "assign.own.start")}
      </Button>
    </Form>
  );
}
