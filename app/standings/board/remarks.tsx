import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Caution } from "#app/standings/board/caution.tsx";
import type { BoardView, Remark } from "#app/standings/view/board.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What must be known before a place is read. */
export function Remarks({ view: { kind, remarks, rules } }: { view: Pick<BoardView, "kind" | "remarks" | "rules"> }) {
  const { t } = useReader();
  const said: Record<Remark, string> = {
    flat: t("boards.flat"),
    apart: t(`boards.apart.${kind}`),
    "one-subject": t(`boards.single.${kind}`),
    "one-evaluator": t("boards.oneEvaluator"),
  };
  return (
    <>
      <p className="measure mt-2 text-ui">
        <Caution />
        {rules && (
          <>
            {" "}
            <Link to={paths.boardPolicy()} className="underline decoration-line underline-offset-4 hover:decoration-ink">
              {t("policy.link")}
            </Link>
          </>
        )}
      </p>
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn" className="measure mt-4">
          {said[remark]}
        </Notice>
      ))}
    </>
  );
}
