import type { OwnAssignment } from "#app/coaching/assign/view.ts";
import { nearWord } from "#app/coaching/assign/words.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** On the brief of a scenario: that it is assigned, by whom, until when and how far it is. */
export function Here({ tasks }: { tasks: readonly OwnAssignment[] }) {
  const { t, read, formats } = useReader();
  if (tasks.length === 0) return null;
  return (
    <Notice title={t("assign.here.title")} className="mt-4">
      {tasks.map(({ assignmentId, mode, times, finished, dueOn, near, by, note }) => (
        <div key={assignmentId} className="measure">
          <p>
            {t(`assign.here.said.${mode}`, { by: read(by), often: t("assign.often", { count: times }) })}{" "}
            <span className={near.when === "later" ? "" : "font-semibold text-warn"}>{nearWord(t, near)}</span>
            {` · ${formats.date(dueOn)}`}
            {times > 1 && ` · ${t("assign.here.done", { finished, times })}`}
          </p>
          {note !== "" && <p className="whitespace-pre-line text-quiet">{note}</p>}
        </div>
      ))}
    </Notice>
  );
}
