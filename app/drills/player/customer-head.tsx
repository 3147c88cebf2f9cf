import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import { Portrait } from "#app/drills/portrait/portrait.tsx";
import type { PlayView } from "#app/drills/view/play.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Who stands there, and how they feel: face, word, line, number. */
export function CustomerHead({ play, portrait }: { play: PlayView; portrait: string }) {
  const { t, read } = useReader();
  const { customer, mood } = play;
  const name = read(customer.name);
  const word = t(`trade.mood.${mood}`);
  return (
    <div className="flex items-center gap-4 lg:block">
      <Portrait
        // Another face is another drawing: it stirs when it comes.
        key={mood}
        svg={portrait}
        mood={mood}
        label={t("player.portrait", { name, mood: word })}
        className="face-stirs size-16 lg:size-44"
      />
      <div className="min-w-0 flex-1 lg:mt-5">
        <h1 className="flex flex-wrap items-baseline gap-x-3 font-serif text-lead font-semibold lg:text-title">
          {name}
          <span className={classNames("font-sans text-body", MOOD_LOOK[mood].word)}>{word}</span>
        </h1>
        <Patience play={play} />
        {customer.about && <p className="mt-4 hidden text-ui text-quiet lg:block">{read(customer.about)}</p>}
      </div>
    </div>
  );
}

function Patience({ play: { patience, mood } }: { play: PlayView }) {
  const { t } = useReader();
  const look = MOOD_LOOK[mood];
  return (
    <div className="mt-1 flex items-center gap-2 lg:mt-3">
      <span aria-hidden className="shrink-0 text-note text-quiet">
        {t("player.patience")}
      </span>
      <Meter
        label={t("player.patience")}
        value={patience}
        valueText={t("player.patienceText", { value: patience, mood: t(`trade.mood.${mood}`) })}
        fill={look.fill}
        heavy={look.heavy}
      />
      <span aria-hidden className={classNames("w-7 shrink-0 text-right text-ui", look.word)}>
        {patience}
      </span>
    </div>
  );
}
