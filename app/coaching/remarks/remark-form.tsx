import { Form } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import type { CoachingView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A remark that was not taken: why, where, and what had been written. */
export type RefusedRemark = { readonly turn: number | null; readonly problem: Problem; readonly text: string };

type RemarkFormProps = { coaching: CoachingView; turn: number | null; refused: RefusedRemark | null; open: boolean };

/** Folded away until somebody wants to write, so that reading comes first. */
export function RemarkForm({ coaching, turn, refused, open }: RemarkFormProps) {
  const { t } = useReader();
  const answers = coaching.reader === "owner";
  const comment = turn === null ? t("coaching.remarks.commentWhole") : t("coaching.remarks.commentStep");
  if (open) return <Fields coaching={coaching} turn={turn} refused={refused} />;
  return (
    // Anew after every post, so that it folds and is empty again.
    <details key={coaching.key} open={refused !== null} className="no-print group mt-1">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui hover:underline hover:underline-offset-4">
        <FoldSign />
        {answers ? t("coaching.remarks.answer") : comment}
      </summary>
      <Fields coaching={coaching} turn={turn} refused={refused} />
    </details>
  );
}

function Fields({ coaching, turn, refused }: Omit<RemarkFormProps, "open">) {
  const { t } = useReader();
  const answers = coaching.reader === "owner";
  const { sittingId, key } = coaching;
  const to = answers ? paths.remarks(sittingId, turn) : paths.teamSitting(sittingId);
  return (
    <Form method="post" action={to} className="mt-2">
      <input type="hidden" name="turn" value={turn ?? ""} />
      <input type="hidden" name="key" value={`${key}-${turn ?? "all"}`} />
      <TextArea
        label={t(answers ? "coaching.remarks.answer" : "coaching.remarks.comment")}
        hint={t(answers ? "coaching.remarks.answerHint" : "coaching.remarks.commentHint")}
        name="text"
        required
        defaultValue={refused?.text}
        error={refused && problemSentence(t, refused.problem)}
      />
      <Button className="mt-3 w-full md:w-auto">{t(answers ? "coaching.remarks.postAnswer" : "coaching.remarks.postComment")}</Button>
    </Form>
  );
}
