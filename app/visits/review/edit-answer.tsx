import { Form, Link } from "@remix-run/react";
import { useId, useState } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { draftOf, type Draft } from "#app/visits/fill/draft.ts";
import { NotApplicable } from "#app/visits/fill/item/besides.tsx";
import { Control } from "#app/visits/fill/item/control.tsx";
import { OF_THE_REASON } from "#app/visits/review/deed-form.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import { MOST_REASON } from "#app/visits/visit/reason.ts";
import type { ReviewItem, ReviewView } from "#app/visits/view/review.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import type { Problem } from "#app/core/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was refused, and what had been typed. */
export type RefusedEdit = { problem: Problem; draft: Draft; why: string };

type EditProps = { view: ReviewView; reviewed: ReviewItem; refused: RefusedEdit | null };

/** One answer as it stands, the one it shall be, and why. The evaluator's note is not the reviewer's to change. */
export function EditAnswer({ view, reviewed: { item, answer }, refused }: EditProps) {
  const { t, read } = useReader();
  const answerWords = useAnswerWords();
  const named = useId();
  const [draft, setDraft] = useState(() => refused?.draft ?? draftOf(answer));
  const onEdit = (fields: Partial<Draft>) => setDraft((before) => ({ ...before, ...fields }));
  const atReason = refused !== null && OF_THE_REASON.includes(refused.problem.code);
  return (
    <div className="mt-6 max-w-2xl">
      <dl className="border-y border-line py-3 text-ui">
        <dt className="text-note text-quiet">{t("review.visit.edit.now")}</dt>
        <dd className="font-semibold">{(answer && answerWords(item, answer).said) || t("review.visit.unanswered")}</dd>
        {answer?.note && (
          <>
            <dt className="mt-2 text-note text-quiet">{t("review.visit.note")}</dt>
            <dd className="whitespace-pre-line">{answer.note}</dd>
          </>
        )}
      </dl>
      <Form method="post" className="mt-6">
        <input type="hidden" name="seen" value={view.seen} />
        <h2 id={named} className="mb-3 text-body font-semibold">
          {t("review.visit.edit.shall")}
          <span className="sr-only">{read(item.question)}</span>
        </h2>
        {refused && !atReason && (
          <Notice tone="warn" alert className="mb-3">
            <p>{problemSentence(t, refused.problem)}</p>
          </Notice>
        )}
        <Control item={item} draft={draft} onEdit={onEdit} onLeave={() => undefined} named={named} />
        {item.mayNotApply && <NotApplicable item={item} draft={draft} onEdit={onEdit} onLeave={() => undefined} />}
        <TextArea
          label={t("review.visit.edit.why")}
          hint={t("review.visit.edit.whyHint")}
          name="why"
          required
          minLength={2}
          maxLength={MOST_REASON}
          defaultValue={refused?.why}
          error={atReason ? problemSentence(t, refused.problem) : null}
          className="mt-6"
        />
        <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Button weight="primary" className="w-full md:w-auto">
            {t("review.visit.edit.save")}
          </Button>
          <Link to={`${paths.review(view.visitId)}#${item.id}`} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
            {t("review.visit.edit.back")}
          </Link>
        </div>
      </Form>
    </div>
  );
}
