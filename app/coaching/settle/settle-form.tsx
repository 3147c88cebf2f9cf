import { Form } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import type { AppealOutcome, ObjectionOutcome } from "#app/coaching/view.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A settlement that was not taken: why, and what had been written. */
export type RefusedSettlement = { readonly problem: Problem; readonly outcome: string; readonly reason: string };

/** Refusals that are said at the reasons. */
const OF_THE_REASON = ["text-missing", "text-long"];

type SettleFormProps = {
  outcomes: readonly (ObjectionOutcome | AppealOutcome)[];
  /** Who will read the reasons. */
  by: Text;
  submit: string;
  /** A word of warning before the button. */
  sure?: string;
  refused: RefusedSettlement | null;
};

/** The outcome, and the reasons that its author is told. */
export function SettleForm({ outcomes, by, submit, sure, refused }: SettleFormProps) {
  const { t, read } = useReader();
  const atReason = refused !== null && OF_THE_REASON.includes(refused.problem.code);
  return (
    <section id="settle" aria-labelledby="settle-title" className="no-print mt-12 scroll-mt-4 border-t border-ink pt-5">
      <h2 id="settle-title" className="font-serif text-lead font-semibold">
        {t("coaching.hearing.settle")}
      </h2>
      {refused && !atReason && (
        <Notice tone="warn" alert className="mt-4">
          <p>{problemSentence(t, refused.problem)}</p>
        </Notice>
      )}
      <Form method="post" className="measure mt-3">
        <fieldset>
          <legend className="text-ui font-medium">{t("coaching.hearing.outcomeLabel")}</legend>
          {outcomes.map((outcome) => (
            <label key={outcome} className="flex min-h-11 items-center gap-3 text-ui">
              <input type="radio" name="outcome" value={outcome} required defaultChecked={refused?.outcome === outcome} className="size-5 shrink-0 accent-seal" />
              {t(`coaching.hearing.choose.${outcome}`)}
            </label>
          ))}
        </fieldset>
        <TextArea
          label={t("coaching.hearing.reason")}
          hint={t("coaching.hearing.reasonHint", { by: read(by) })}
          name="reason"
          rows={4}
          required
          defaultValue={refused?.reason}
          error={refused && atReason ? problemSentence(t, refused.problem) : null}
          className="mt-3"
        />
        {sure && <p className="mt-3 text-note text-quiet">{sure}</p>}
        <Button weight="primary" className="mt-4 w-full md:w-auto">
          {submit}
        </Button>
      </Form>
    </section>
  );
}
