import { Link } from "@remix-run/react";
import { OctagonAlert, Pencil } from "lucide-react";
import type { Answer } from "#app/core/form/form.ts";
import { classNames } from "#app/ui/class-names.ts";
import { DIMENSION_LOOK, DimensionMark } from "#app/ui/dimension-mark.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { Remark } from "#app/visits/review/remark.tsx";
import { isEditable } from "#app/visits/review/editable.ts";
import { BeforeAfter } from "#app/visits/review/trace.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import type { ReviewEdit, ReviewItem, ReviewStandard } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

type ReviewedItemProps = {
  reviewed: ReviewItem;
  /** Section and place, e.g. 2.4. */
  number: string;
  standards: readonly ReviewStandard[];
  /** The remark as typed; null where none can be made. */
  remark: string | null;
  /** Names what is typed of this submission of the visit. */
  keptAs: string;
  /** Where the reader may change the answer; null: they may not. */
  editing: string | null;
};

/** One question: what was answered, what it cost, the standards behind it, and what the reviewer remarks on it. */
export function ReviewedItem({ reviewed, number, standards, remark, keptAs, editing }: ReviewedItemProps) {
  const { t, read } = useReader();
  const { item, answer, former, remark: said } = reviewed;
  const failed = item.critical && reviewed.score.value === 0;
  return (
    <li
      id={item.id}
      className={classNames(
        "keep-together scroll-mt-4 grid grid-cols-[2.25rem_minmax(0,1fr)] gap-x-2 border-b border-line py-3 md:grid-cols-[2.25rem_minmax(0,1fr)_15rem] md:gap-x-5",
        failed && "border-l-2 border-l-seal pl-3",
      )}
    >
      <span className="text-note text-quiet">{number}</span>
      <div className="min-w-0">
        <p className="measure text-ui text-quiet">{read(item.question)}</p>
        <Given item={item} answer={answer} />
        {reviewed.edits.map((edit, place) => (
          <Edited key={place} item={item} edit={edit} />
        ))}
        {former && <Former item={item} answer={answer} former={former} />}
        {answer?.note && <Said label={t("review.visit.note")} text={answer.note} />}
        {said && <Said label={t("review.visit.remark")} text={said} />}
      </div>
      <div className="col-start-2 mt-2 text-note md:col-start-3 md:mt-0">
        {failed && (
          <p className="mb-1 flex items-center gap-1.5 font-semibold text-seal">
            <OctagonAlert aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />
            {t("review.visit.failedItem")}
          </p>
        )}
        <Cost reviewed={reviewed} />
        {standards.map((standard) => (
          <Rule key={standard.id} standard={standard} />
        ))}
        {remark !== null && <Remark id={item.id} question={read(item.question)} typed={remark} keptAs={`${keptAs}:${item.id}`} />}
        {editing !== null && isEditable(item) && (
          <Link to={editing} className="no-print inline-flex min-h-11 items-center gap-1.5 text-note text-quiet hover:text-ink md:min-h-8">
            <Pencil aria-hidden size={16} strokeWidth={1.75} />
            {t("review.visit.edit.open")}
            <span className="sr-only">{read(item.question)}</span>
          </Link>
        )}
      </div>
    </li>
  );
}

function Given({ item, answer }: Pick<ReviewItem, "item" | "answer">) {
  const { t } = useReader();
  const answerWords = useAnswerWords();
  const { said, measure } = answer ? answerWords(item, answer) : { said: "", measure: null };
  if (said === "") return <p className="text-ui text-quiet">{t("review.visit.unanswered")}</p>;
  return (
    <>
      <p className={classNames("measure whitespace-pre-line text-body", item.kind !== "text" && "font-semibold")}>{said}</p>
      {measure && <p className="measure text-note text-quiet">{measure}</p>}
    </>
  );
}

/** What a reviewer changed: before and after, who, when and why. */
function Edited({ item, edit: { before, after, reason, actor, at } }: { item: ReviewItem["item"]; edit: ReviewEdit }) {
  const { t, read, formats } = useReader();
  const by = actor ? read(actor.name) : t("review.visit.ofBank");
  return (
    <div className="measure mt-1 border-l-2 border-warn pl-3 text-note">
      <BeforeAfter item={item} before={before} after={after} />
      <p suppressHydrationWarning>{t("review.visit.edit.trace", { by, at: formats.moment(at), reason })}</p>
    </div>
  );
}

/** What another answer, or another note, had been submitted before. */
function Former({ item, answer, former }: Pick<ReviewItem, "item" | "answer"> & { former: Answer }) {
  const { t } = useReader();
  const answerWords = useAnswerWords();
  const before = answerWords(item, former).said;
  const other = answer === null || before !== answerWords(item, answer).said;
  const note = former.note ? t("review.visit.formerNote", { note: former.note }) : t("review.visit.formerNoteNone");
  return (
    <div className="measure mt-1 text-note text-warn">
      {other && <p>{t("review.visit.former", { answer: before })}</p>}
      {former.note !== (answer?.note ?? null) && <p>{note}</p>}
    </div>
  );
}

/** What the answer cost its dimension, and of what weight. */
function Cost({ reviewed: { item, score } }: Pick<ReviewedItemProps, "reviewed">) {
  const { t, formats } = useReader();
  if (score.state === "unanswered") return null;
  if (score.state === "unscored") return <p className="text-quiet">{t("review.visit.unscored")}</p>;
  const ink = item.dimension && DIMENSION_LOOK[item.dimension].ink;
  return (
    <p className="flex flex-wrap items-center gap-x-2">
      {item.dimension && <DimensionMark dimension={item.dimension} />}
      <span className="text-quiet">{item.dimension ? t(`trade.dimensionShort.${item.dimension}`) : t("results.premises")}</span>
      {score.state === "scored" && (
        <>
          <span className={score.loss > 0 ? classNames("text-ui font-semibold", ink) : "text-good"}>
            {score.loss > 0 ? formats.signedTenths(-score.loss) : t("review.visit.noLoss")}
          </span>
          <span className="text-quiet">
            {t("review.visit.weight", { weight: score.weight })}
            {score.loss > 0 && ` · ${t("review.visit.value", { value: formats.whole((score.value ?? 0) * 100) })}`}
          </span>
        </>
      )}
    </p>
  );
}

function Rule({ standard: { id, title, rule } }: { standard: ReviewStandard }) {
  const { read } = useReader();
  return (
    <details className="group">
      <summary className="flex min-h-11 items-center gap-2 hover:text-seal md:min-h-8">
        <span className="font-semibold">{id}</span>
        <span className="min-w-0 flex-1">{read(title)}</span>
        <FoldSign />
      </summary>
      <p className="pb-2">{read(rule)}</p>
    </details>
  );
}

function Said({ label, text }: { label: string; text: string }) {
  return (
    <p className="measure mt-2 whitespace-pre-line border-l-2 border-line pl-3 text-ui">
      <span className="block text-note text-quiet">{label}</span>
      {text}
    </p>
  );
}
