import { Form } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { DeedForm } from "#app/visits/review/next-step.tsx";
import { RETURN_FORM } from "#app/visits/review/posted.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A return that was refused: why, and what had been typed. */
export type RefusedReturn = { problem: Problem; reason: string; remarks: Record<string, string> };

/** The end of a review: approve, or send back with a reason. */
export function Decision({ view, refused }: { view: ReviewView; refused: RefusedReturn | null }) {
  const { t } = useReader();
  return (
    <section id="decision" aria-labelledby="decide" className="no-print mt-12 scroll-mt-4 border-t border-ink pt-5">
      <h2 id="decide" className="font-serif text-lead font-semibold">
        {t("review.visit.decision.title")}
      </h2>
      <div className="mt-4 grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>
          <p className="text-ui">{t("review.visit.decision.approveSaid")}</p>
          <div className="mt-4">
            <DeedForm view={view} deed="approve">
              <Button weight="primary" className="w-full md:w-auto">
                {t("review.visit.decision.approve")}
              </Button>
            </DeedForm>
          </div>
        </div>
        <Form method="post" id={RETURN_FORM} aria-label={t("review.visit.decision.return")} className="md:border-l md:border-line md:pl-12">
          <input type="hidden" name="deed" value="return" />
          <input type="hidden" name="seen" value={view.seen} />
          <p className="text-ui">{t("review.visit.decision.returnSaid")}</p>
          <TextArea
            label={t("review.visit.decision.reason")}
            name="reason"
            hint={t("review.visit.decision.reasonHint")}
            required
            maxLength={2000}
            defaultValue={refused?.reason}
            error={refused && problemSentence(t, refused.problem)}
            className="mt-4"
          />
          <Button className="mt-4 w-full md:w-auto">{t("review.visit.decision.returnConfirm")}</Button>
        </Form>
      </div>
    </section>
  );
}
