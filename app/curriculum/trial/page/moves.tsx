import type { Text } from "#app/core/text/text.ts";
import { Points } from "#app/curriculum/script/points.tsx";
import type { TrialMove } from "#app/curriculum/trial/view.ts";
import { useReader } from "#app/words/reader.tsx";

type MovesProps = { moves: readonly TrialMove[]; customer: Text };

/** What was said and done so far, the latest first, with the points each step made. */
export function Moves({ moves, customer }: MovesProps) {
  const { t } = useReader();
  if (moves.length === 0) return null;
  return (
    <section aria-labelledby="moves" className="mt-10 border-t border-ink pt-4">
      <h2 id="moves" className="font-serif text-lead font-semibold">
        {t("drafts.trial.moves")}
      </h2>
      <ol reversed className="mt-3">
        {moves.toReversed().map((move) => (
          <li key={move.turn} className="border-t border-line py-3 text-ui">
            <Move move={move} customer={customer} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Move({ move: { turn, beat, line, mood, said, points, moodAfter, patienceAfter }, customer }: { move: TrialMove; customer: Text }) {
  const { t, read, formats } = useReader();
  const after = t("drafts.trial.after", { patience: formats.whole(patienceAfter), mood: t(`trade.mood.${moodAfter}`) });
  return (
    <>
      <h3 className="text-note text-quiet">
        {t("drafts.trial.move", { turn: turn + 1 })} · {beat}
      </h3>
      {line && (
        <p className="measure mt-1">
          <span className="text-quiet">{t("drafts.trial.customerSays", { name: read(customer), mood: t(`trade.mood.${mood}`) })} </span>
          {read(line)}
        </p>
      )}
      <p className="measure mt-1 font-medium">
        {said ? (
          <>
            <span className="font-normal text-quiet">
              {t("drafts.trial.you")} · {t(`trade.kind.${said.kind}`)}{" "}
            </span>
            {read(said.text)}
          </>
        ) : (
          t("drafts.trial.silent")
        )}
      </p>
      <div className="mt-1 flex flex-wrap items-baseline gap-x-4">
        <Points points={points} />
        <p className="text-note text-quiet">{after}</p>
      </div>
    </>
  );
}
