import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/core/result.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

/** A text that was not taken: why, and what had been written. */
export type RefusedText = { readonly problem: Problem; readonly text: string };

type ReasonFormProps = {
  of: "objection" | "appeal";
  action: string;
  sittingId: string;
  refused: RefusedText | null;
  /** So that one sent twice is one, where nothing else says so. */
  sendKey?: string;
};

/** One's reasons for objecting or appealing, under who will read them. */
export function ReasonForm({ of, action, sittingId, refused, sendKey }: ReasonFormProps) {
  const { t } = useReader();
  return (
    <Form method="post" action={action} className="measure mt-4">
      {sendKey !== undefined && <input type="hidden" name="key" value={sendKey} />}
      <p className="text-ui">{t(`coaching.${of}.sees`)}</p>
      <TextArea
        label={t(`coaching.${of}.reason`)}
        hint={t(`coaching.${of}.reasonHint`)}
        name="text"
        rows={6}
        required
        defaultValue={refused?.text}
        error={refused && problemSentence(t, refused.problem)}
        className="mt-5"
      />
      <div className="mt-4 flex flex-wrap items-center gap-x-6 gap-y-2">
        <Button weight="primary" className="w-full md:w-auto">
          {t(`coaching.${of}.send`)}
        </Button>
        <BackToDebrief sittingId={sittingId} />
      </div>
    </Form>
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
