import { SHARES } from "#app/core/standings/board.ts";
import { subjectName } from "#app/standings/naming.ts";
import { measureName, spanName } from "#app/words/names.ts";
import type { MovesView } from "#app/standings/policy/view.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What a change would move on the boards of the present quarter; null where that could not be tried. */
export function MovesList({ moves, span }: { moves: readonly MovesView[] | null; span: string }) {
  const reader = useReader();
  const { t } = reader;
  if (moves === null) return <Notice className="measure mt-8">{t("policy.moves.tooMany")}</Notice>;
  return (
    <section aria-labelledby="moves" className="mt-8 border-l-2 border-seal pl-4">
      <h2 id="moves" className="font-serif text-lead font-semibold">
        {t("policy.moves.title", { span: spanName(reader, span) })}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t("policy.moves.said")}</p>
      {moves.map((each) => (
        <Board key={`${each.kind} ${each.measure}`} moves={each} />
      ))}
    </section>
  );
}

function Board({ moves }: { moves: MovesView }) {
  const reader = useReader();
  const { t } = reader;
  const { kind, measure, ranked, bands, moved, joined, left, largest } = moves;
  const still = moved === 0 && joined.count === 0 && left.count === 0 && SHARES.every((share) => bands[share][0] === bands[share][1]);
  return (
    <section className="mt-5">
      <h3 className="text-ui font-semibold">
        {t(`boards.title.${kind}`)} · {measureName(t, measure)}
      </h3>
      {still ? (
        <p className="mt-1 text-ui">{t("policy.moves.nothing")}</p>
      ) : (
        <ul className="mt-1 text-ui">
          <li>{t("policy.moves.ranked", { from: ranked[0], to: ranked[1] })}</li>
          {joined.count > 0 && <li>{t("policy.moves.joined", { count: joined.count, names: listed(reader, joined) })}</li>}
          {left.count > 0 && <li>{t("policy.moves.left", { count: left.count, names: listed(reader, left) })}</li>}
          <li>{SHARES.map((share) => `${t(`boards.band.share${share}`)} ${t("policy.moves.pair", { from: bands[share][0], to: bands[share][1] })}`).join(" · ")}</li>
          <li>{t("policy.moves.moved", { count: moved })}</li>
        </ul>
      )}
      {largest.length > 0 && <Largest rows={largest} title={t("policy.moves.largest")} />}
    </section>
  );
}

/** The first of them by name, and that there are more. */
function listed(reader: ReturnType<typeof useReader>, { some, count }: MovesView["joined"]): string {
  const names = some.map((one) => subjectName(reader, one)).join(reader.language === "zh" ? "、" : ", ");
  return count > some.length ? `${names}…` : names;
}

function Largest({ rows, title }: { rows: MovesView["largest"]; title: string }) {
  const reader = useReader();
  const { t } = reader;
  return (
    <>
      <p className="mt-2 text-note text-quiet">{title}</p>
      <ul className="text-note">
        {rows.map((row) => (
          <li key={row.id}>
            {subjectName(reader, row)} {t("policy.moves.shift", { from: row.from, to: row.to })}
          </li>
        ))}
      </ul>
    </>
  );
}
