import { useAppealSaid } from "#app/coaching/remarks/coach-acts.tsx";
import { BackToDebrief, ReasonForm, type RefusedText } from "#app/coaching/settle/reason-form.tsx";
import { Said } from "#app/coaching/settle/said.tsx";
import type { AppealForm as AppealFormView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** The appeal against one assessment: still to be made, made, settled, or too late. */
export function AppealForm({ view: { sittingId, appeal }, refused }: { view: AppealFormView; refused: RefusedText | null }) {
  const { t } = useReader();
  const said = useAppealSaid(appeal);
  return (
    <div className="mt-6">
      <p suppressHydrationWarning className="measure text-body">
        {said}
      </p>
      {appeal.kind === "may" ? (
        <ReasonForm of="appeal" action={paths.appeal(sittingId)} sittingId={sittingId} refused={refused} />
      ) : (
        <>
          {appeal.kind === "made" && appeal.settled && <Said title={t("coaching.appeal.answered")} text={appeal.settled.reason} />}
          {appeal.kind === "made" && <Said title={t("coaching.appeal.own")} text={appeal.text} />}
          <div className="mt-8">
            <BackToDebrief sittingId={sittingId} />
          </div>
        </>
      )}
    </div>
  );
}
