import { Form } from "@remix-run/react";
import { useAppealSaid } from "#app/coaching/remarks/coach-acts.tsx";
import { BackToDebrief, type RefusedText } from "#app/coaching/settle/objection-form.tsx";
import { Said } from "#app/coaching/settle/said.tsx";
import type { AppealForm as AppealFormView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
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
        <Form method="post" action={paths.appeal(sittingId)} className="measure mt-4">
          <p className="text-ui">{t("coaching.appeal.sees")}</p>
          <TextArea
            label={t("coaching.appeal.reason")}
            hint={t("coaching.appeal.reasonHint")}
            name="text"
            rows={6}
            required
            defaultValue={refused?.text}
            error={refused && problemSentence(t, refused.problem)}
            className="mt-5"
          />
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button weight="primary" className="w-full md:w-auto">
              {t("coaching.appeal.send")}
            </Button>
            <BackToDebrief sittingId={sittingId} />
          </div>
        </Form>
      ) : (
        <>
          {appeal.kind === "made" && (
            <>
              {appeal.settled && <Said title={t("coaching.appeal.answered")} text={appeal.settled.reason} />}
              <Said title={t("coaching.appeal.own")} text={appeal.text} />
            </>
          )}
          <div className="mt-8">
            <BackToDebrief sittingId={sittingId} />
          </div>
        </>
      )}
    </div>
  );
}
