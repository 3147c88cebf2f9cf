import { MessageSquarePlus } from "lucide-react";
import { useState } from "react";
import { TextArea } from "#app/ui/text-area.tsx";
import { useKeptWords } from "#app/visits/review/kept.ts";
import { RETURN_FORM, remarkField } from "#app/visits/review/posted.ts";
import { useReader } from "#app/words/reader.tsx";

type RemarkProps = { id: string; question: string; typed: string; keptAs: string };

/** What the evaluator shall mend of one item. Belongs to the form at the end of the page, wherever it stands. */
export function Remark({ id, question, typed, keptAs }: RemarkProps) {
  const { t } = useReader();
  const [words, keep] = useKeptWords(keptAs, typed);
  const [toggled, setToggled] = useState<boolean | null>(null);
  // Words kept on this device come after the page is drawn, and are not left hidden.
  const open = toggled ?? words !== "";
  return (
    <details className="no-print group" open={open} onToggle={(event) => setToggled(event.currentTarget.open)}>
      <summary className="inline-flex min-h-11 items-center gap-1.5 text-note text-quiet hover:text-ink md:min-h-8">
        <MessageSquarePlus aria-hidden size={16} strokeWidth={1.75} />
        {t("review.visit.remarkAdd")}
        <span className="sr-only">{question}</span>
      </summary>
      <TextArea
        label={t("review.visit.remarkLabel", { question })}
        name={remarkField(id)}
        form={RETURN_FORM}
        maxLength={2000}
        value={words}
        onChange={(event) => keep(event.currentTarget.value)}
        className="mb-2"
      />
    </details>
  );
}
