import { Decision } from "#app/coaching/settle/decision.tsx";
import { BackToDebrief, ReasonForm, type RefusedText } from "#app/coaching/settle/reason-form.tsx";
import { Said } from "#app/coaching/settle/said.tsx";
import type { ObjectionForm as ObjectionFormView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** The decision, what the trainers will see of it, and one's reasons; once sent, how it stands. */
export function ObjectionForm({ view, refused }: { view: ObjectionFormView; refused: RefusedText | null }) {
  const { t, formats } = useReader();
  const { sittingId, turn, line, act, made } = view;
  return (
    <div className="mt-6">
      <Decision line={line} act={act} />
      {made ? (
        <>
          <p suppressHydrationWarning className="measure mt-6 text-body">
            {made.settled ? t(`coaching.objection.${made.settled.outcome}`) : t("coaching.objection.made", { day: formats.day(made.at) })}
          </p>
          {made.settled && <Said title={t("coaching.objection.answered")} text={made.settled.reason} />}
          <Said title={t("coaching.objection.own")} text={made.text} />
          <div className="mt-8">
            <BackToDebrief sittingId={sittingId} />
          </div>
        </>
      ) : (
        <ReasonForm of="objection" action={paths.objection(sittingId, turn)} sittingId={sittingId} refused={refused} sendKey={view.key} />
      )}
    </div>
  );
}
