import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { Decision } from "#app/coaching/settle/decision.tsx";
import { Said } from "#app/coaching/settle/said.tsx";
import type { ObjectionForm as ObjectionFormView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A text that was not taken: why, and what had been written. */
export type RefusedText = { readonly problem: Problem; readonly text: string };

/** The decision, what the trainers will see of it, and one's reasons; once sent, how it stands. */
export function ObjectionForm({ view, refused }: { view: ObjectionFormView; refused: RefusedText | null }) {
  const { t, formats } = useReader();
  const { sittingId, turn, line, act, made } = view;
  const back = <BackToDebrief sittingId={sittingId} />;
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
          <div className="mt-8">{back}</div>
        </>
      ) : (
        <Form method="post" action={paths.objection(sittingId, turn)} className="measure mt-6">
          <input type="hidden" name="key" value={view.key} />
          <p className="text-ui">{t("coaching.objection.sees")}</p>
          <TextArea
            label={t("coaching.objection.reason")}
            hint={t("coaching.objection.reasonHint")}
            name="text"
            rows={5}
            required
            defaultValue={refused?.text}
            error={refused && problemSentence(t, refused.problem)}
            className="mt-5"
          />
          <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
            <Button weight="primary" className="w-full md:w-auto">
              {t("coaching.objection.send")}
            </Button>
            {back}
          </div>
        </Form>
      )}
    </div>
  );
}

export function BackToDebrief({ sittingId }: { sittingId: string }) {
  const { t } = useReader();
  return (
    <Link to={paths.debrief(sittingId)} className={buttonClass("quiet", "w-full md:w-auto")}>
      {t("coaching.remarks.back")}
    </Link>
  );
}
