import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import { Portrait } from "#app/drills/portrait/portrait.tsx";
import type { PlayView } from "#app/drills/view/play.ts";
import { classNames } from "#app/ui/class-names.ts";
import { Meter } from "#app/ui/meter.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Who stands there, and how they feel: face, word, line, number. */
export function CustomerHead({ play, portrait }: { play: PlayView; portrait: string }) {
  const { t, read } = useReader();
  const { customer, mood, patience } = play;
  const name = read(customer.name);
  const word = t(`trade.mood.${mood}`);
  const look = MOOD_LOOK[mood];
  return (
    <div className="flex items-center gap-4 lg:block">
      <Portrait
        svg={portrait}
        mood={mood}
        label={t("player.portrait", { name, mood: word })}
        className="size-16 lg:size-44"
      />
      <div className="min-w-0 flex-1 lg:mt-5">
        <h1 className="flex flex-wrap items-baseline gap-x-3 font-serif text-lead font-semibold lg:text-title">
          {name}
          <span className={classNames("font-sans text-body", look.word)}>{word}</span>
        </h1>
        <div className="mt-1 flex items-center gap-3 lg:mt-3">
          <Meter
            label={t("player.patience")}
            value={patience}
            valueText={t("player.patienceText", { value: patience, mood: word })}
            fill={look.fill}
            heavy={look.heavy}
          />
          <span aria-hidden className={classNames("w-8 shrink-0 text-right text-ui", look.word)}>
            {patience}
          </span>
        </div>
        {customer.about && <p className="mt-4 hidden text-ui text-quiet lg:block">{read(customer.about)}</p>}
      </div>
    </div>
  );
}
