import { Check, CircleHelp, X } from "lucide-react";
import { Link } from "@remix-run/react";
import type { Answer, Item } from "#app/core/form/form.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import type { ReviewView, TwinRow, TwinView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** The other visit of an overlap beside this one: where the two differ first, all the rest folded away. */
export function Twin({ view }: { view: ReviewView }) {
  const { t } = useReader();
  if (!view.twin) return null;
  return (
    <section aria-labelledby="twin" className="mt-12">
      <h2 id="twin" className="font-serif text-lead font-semibold">
        {t("review.visit.twin.title")}
      </h2>
      {view.twin.in ? (
        <Compared view={view} twin={view.twin} />
      ) : (
        <Notice className="mt-3">
          <p>{t("review.visit.twin.notIn")}</p>
        </Notice>
      )}
    </section>
  );
}

type ComparedProps = { view: ReviewView; twin: Extract<TwinView, { in: true }> };

function Compared({ view, twin }: ComparedProps) {
  const { t, read, formats } = useReader();
  const apart = twin.rows.filter(({ agrees }) => agrees === false);
  const rest = twin.rows.filter(({ agrees }) => agrees !== false);
  const names = [read(view.evaluator.name), read(twin.evaluator.name)] as const;
  return (
    <>
      <p className="measure mt-2 text-ui">
        {twin.agreement === null
          ? t("review.visit.twin.nothing")
          : t("review.visit.twin.agreement", { share: formats.whole(twin.agreement * 100), agreed: twin.agreed, compared: twin.compared })}
      </p>
      <p className="measure mt-1 text-note text-quiet">{t("review.visit.twin.said")}</p>
      <Link to={paths.review(twin.visitId)} className="no-print inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("review.visit.twin.open", { evaluator: names[1] })}
      </Link>
      {apart.length === 0 ? <p className="mt-2 text-ui">{t("review.visit.twin.same")}</p> : <Rows rows={apart} names={names} label={t("review.visit.twin.apart")} />}
      {rest.length > 0 && (
        <details className="mt-3">
          <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">
            {t("review.visit.twin.rest", { count: rest.length })}
          </summary>
          <Rows rows={rest} names={names} label={t("review.visit.twin.restLabel")} />
        </details>
      )}
    </>
  );
}

type RowsProps = { rows: readonly TwinRow[]; names: readonly [own: string, other: string]; label: string };

function Rows({ rows, names: [own, other], label }: RowsProps) {
  const { t, read } = useReader();
  return (
    <table aria-label={label} className="mt-2 w-full border-collapse text-left text-ui">
      <thead className="text-note text-quiet">
        <tr className="border-b border-ink">
          <th scope="col" className="py-1 pr-4 font-normal">
            {t("review.visit.twin.item")}
          </th>
          <th scope="col" className="w-1/4 py-1 pr-4 font-normal">
            {own}
          </th>
          <th scope="col" className="w-1/4 py-1 font-normal">
            {other}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.item.id} className="border-b border-line align-baseline">
            <th scope="row" className="py-2 pr-4 font-normal">
              <Sign agrees={row.agrees} />
              {read(row.item.question)}
            </th>
            <Given item={row.item} answer={row.own} />
            <Given item={row.item} answer={row.other} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sign({ agrees }: Pick<TwinRow, "agrees">) {
  const { t } = useReader();
  const [Icon, ink, said] =
    agrees === null ? ([CircleHelp, "text-quiet", "uncompared"] as const) : agrees ? ([Check, "text-good", "agrees"] as const) : ([X, "text-warn", "differs"] as const);
  return (
    <span className={`mr-2 inline-flex align-[-0.2em] ${ink}`}>
      <Icon aria-hidden size={16} strokeWidth={2} />
      <span className="sr-only">{t(`review.visit.twin.${said}`)}</span>
    </span>
  );
}

function Given({ item, answer }: { item: Item; answer: Answer | null }) {
  const { t } = useReader();
  const answerWords = useAnswerWords();
  const said = answer && answerWords(item, answer).said;
  return (
    <td className="py-2 pr-4 break-words">
      {said ? said : <span className="text-quiet">{t("review.visit.unanswered")}</span>}
      {answer?.note && <span className="block text-note text-quiet">{answer.note}</span>}
    </td>
  );
}
