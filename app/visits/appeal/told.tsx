import { DIMENSIONS } from "#app/core/scenario/dimension.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useFoundWords } from "#app/visits/score/found-words.ts";
import type { AppealedView, AppealTold } from "#app/visits/view/appeal.ts";
import type { ResultScores } from "#app/visits/view/result.ts";
import { useReader } from "#app/words/reader.tsx";

/** Each appealed item: what the branch says, what was found, and what is found now. */
export function AppealedItems({ items }: { items: readonly AppealedView[] }) {
  const { t, read } = useReader();
  const foundWords = useFoundWords();
  return (
    <ul className="border-t border-ink">
      {items.map(({ item, question, kind, text, was, is, right }) => (
        <li key={item} className="keep-together border-b border-line py-4">
          <p className="text-ui font-semibold">{read(question)}</p>
          <p className="mt-0.5 text-note">
            {was && foundWords(was).said}
            {right && <span className="font-semibold"> → {is === "not-applicable" ? t("hearings.appeal.notApplicable") : is && foundWords(is).said}</span>}
            {right !== null && <span className={right ? "ml-3 text-good" : "ml-3 text-quiet"}>{t(right ? "hearings.appeal.right" : "hearings.appeal.stays")}</span>}
          </p>
          <p className="mt-2 text-note text-quiet">{[t("hearings.appeal.ours"), t(`hearings.kind.${kind}`)].join(" · ")}</p>
          <p className="measure whitespace-pre-line text-ui">{text}</p>
        </li>
      ))}
    </ul>
  );
}

/** Every score that moved, as it was and as it is; the reason stands beside it. */
export function Restated({ settled: { was, is, moved } }: { settled: NonNullable<AppealTold["settled"]> }) {
  const { t, formats } = useReader();
  if (!moved) return <p className="text-ui">{t("hearings.appeal.same")}</p>;
  const rows = DIMENSIONS.map((dimension) => ({ key: dimension as string, label: t(`trade.dimension.${dimension}`), was: scoreOf(was, dimension), is: scoreOf(is, dimension) }));
  const all = [
    { key: "total", label: t("hearings.appeal.total"), was: was.total, is: is.total },
    ...rows,
    { key: "premises", label: t("hearings.appeal.premises"), was: was.premises, is: is.premises },
  ].filter((row) => row.was !== row.is || row.key === "total");
  const said = (points: number | null) => (points === null ? t("hearings.appeal.notAssessed") : formats.tenths(points));
  return (
    <>
      <table className="w-full max-w-xl text-ui">
        <thead>
          <tr className="border-b border-ink text-left text-note">
            <th scope="col" className="py-2 font-normal">{t("hearings.appeal.score")}</th>
            <th scope="col" className="py-2 text-right font-normal">{t("hearings.appeal.was")}</th>
            <th scope="col" className="py-2 text-right font-normal">{t("hearings.appeal.is")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ key, label, ...row }) => (
            <tr key={key} className="border-b border-line">
              <th scope="row" className="py-2 text-left font-normal">{label}</th>
              <td className="py-2 text-right text-quiet">{said(row.was)}</td>
              <td className="py-2 text-right font-semibold">{said(row.is)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {was.failed && !is.failed && (
        <Notice tone="good" className="mt-4">
          <p>{t("hearings.appeal.failedWas")}</p>
        </Notice>
      )}
    </>
  );
}

function scoreOf({ dimensions }: ResultScores, dimension: (typeof DIMENSIONS)[number]): number | null {
  return dimensions.find((each) => each.dimension === dimension)?.score ?? null;
}
