import { remarksAnchor } from "#app/coaching/remarks/anchor.ts";
import { RemarkForm, type RefusedRemark } from "#app/coaching/remarks/remark-form.tsx";
import type { CoachingView, RemarkView } from "#app/coaching/view.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

export type RemarksAtProps = {
  readonly coaching: CoachingView;
  /** Moves made before the decision; null of the whole drill. */
  readonly turn: number | null;
  /** What was just posted and refused, wherever on the page. */
  readonly refused?: RefusedRemark | null;
  /** The form stands open, on a page that is for nothing else. */
  readonly open?: boolean;
};

/** What was said of one decision, or of the whole drill, and where the reader may say something. The owner only answers. */
export function RemarksAt({ coaching, turn, refused = null, open = false }: RemarksAtProps) {
  const { t } = useReader();
  const remarks = coaching.threads.find((thread) => thread.turn === turn)?.remarks ?? [];
  if (coaching.reader === "owner" && remarks.length === 0) return null;
  return (
    <div id={remarksAnchor(turn)} className="mt-5 scroll-mt-4">
      {remarks.length > 0 && (
        <ol aria-label={turn === null ? t("coaching.remarks.whole") : t("coaching.remarks.step", { step: turn + 1 })} className="space-y-3">
          {remarks.map((remark) => (
            <Remark key={remark.id} remark={remark} />
          ))}
        </ol>
      )}
      {coaching.mayWrite ? (
        <RemarkForm coaching={coaching} turn={turn} refused={refused?.turn === turn ? refused : null} open={open} />
      ) : (
        <p className="measure mt-2 text-note text-quiet">{t("coaching.remarks.closed")}</p>
      )}
    </div>
  );
}

/** A rule at the left in ink for the others, thin for one's own. */
function Remark({ remark: { by, own, at, text } }: { remark: RemarkView }) {
  const { t, read, formats } = useReader();
  return (
    <li className={classNames("border-l-2 pl-4", own ? "border-line" : "border-ink")}>
      <p suppressHydrationWarning className="text-note text-quiet">
        {t("coaching.said", { by: own ? t("coaching.you") : read(by), when: formats.moment(at) })}
      </p>
      <p className="measure break-words whitespace-pre-line text-ui">{text}</p>
    </li>
  );
}
