import { Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Caution } from "#app/standings/board/caution.tsx";
import type { BoardView, Remark } from "#app/standings/view/board.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What must be known before a place is read. */
export function Remarks({ view: { kind, filters, frozen, remarks, rules } }: { view: Pick<BoardView, "kind" | "filters" | "frozen" | "remarks" | "rules"> }) {
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
      {frozen !== null && (
        <Notice className="measure mt-4">
          <p>
            {t("periods.frozen.notice", { number: frozen.number })}{" "}
            <Link to={paths.frozen(frozen.key, frozen.number, kind, { by: filters.measure === "total" ? undefined : filters.measure })} className="underline decoration-line underline-offset-4 hover:decoration-ink">
              {t("periods.frozen.see")}
            </Link>
          </p>
        </Notice>
      )}
      {remarks.map((remark) => (
        <Notice key={remark} tone="warn" className="measure mt-4">
          {said[remark]}
        </Notice>
      ))}
    </>
  );
}
