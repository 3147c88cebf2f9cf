import { ArrivingLine, SaidLine } from "#app/drills/player/line/line.tsx";
import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import type { PlayView, TalkLine } from "#app/drills/view/play.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was said so far, quietly, and what the customer says now, large. */
export function Talk({ play }: { play: PlayView }) {
  const { t } = useReader();
  const present = play.over ? undefined : play.talk.at(-1);
  const past = present ? play.talk.slice(0, -1) : play.talk;
  return (
    <ol aria-label={t("player.talk")} className="space-y-4">
      {past.map((line, place) => (
        <li
          key={place}
          // Where scripts are off or late, the page opens here and not at the first word.
          className={classNames("scroll-mt-40 lg:scroll-mt-18", present && place === past.length - 1 && "opens-here")}
        >
          <PastLine line={line} play={play} />
        </li>
      ))}
      {present && (
        <li key="now" id="now" className="scroll-mt-40 lg:scroll-mt-18">
          <PresentLine line={present} play={play} />
        </li>
      )}
    </ol>
  );
}

/**
 * The focus comes to the box, whose name says only that it is one's turn; who speaks, in what mood, and the line are
 * said by the region inside, politely and once, since it is the same region turn after turn.
 */
function PresentLine({ line, play }: { line: TalkLine; play: PlayView }) {
  const { t, read } = useReader();
  return (
    <div
      data-now={play.paused ? undefined : true}
      tabIndex={-1}
      role="group"
      aria-label={t("player.yourTurn", { turn: play.turn + 1 })}
      className={classNames(
        "relative rounded-box border border-line bg-sheet px-5 py-4 text-lead",
        // The notch at its left is where the words come from.
        "before:absolute before:top-6 before:size-3 before:rotate-45 before:border-b before:border-l before:bg-sheet",
        MOOD_LOOK[line.mood].edge,
        line.mood === "angry" && "font-medium",
      )}
    >
      <div aria-live="polite" aria-atomic="true">
        <div key={play.turn}>
          <p className="sr-only">{t("player.speaks", { name: read(play.customer.name), mood: t(`trade.mood.${line.mood}`) })}</p>
          <p>{line.text && <ArrivingLine text={line.text} />}</p>
        </div>
      </div>
    </div>
  );
}

function PastLine({ line, play }: { line: TalkLine; play: PlayView }) {
  const { t, read } = useReader();
  if (line.who === "silence") return <p className="pl-10 text-ui text-quiet">{t("player.silence")}</p>;
  const mine = line.who === "trainee";
  const act = mine && line.kind === "do";
  const speaker = mine ? t(act ? "player.youDo" : "player.you") : read(play.customer.name);
  return (
    <div className={classNames(mine ? "ml-10 border-r-2 pr-4 text-right" : "mr-10", act ? "border-dashed border-edge" : "border-ink")}>
      <p className="text-note text-quiet">{speaker}</p>
      <p className={classNames("text-ui", mine && "inline-block text-left", act && "text-quiet")}>
        {line.text && <SaidLine text={line.text} />}
      </p>
    </div>
  );
}
