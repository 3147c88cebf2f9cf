import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import type { PlayView, TalkLine } from "#app/drills/view/play.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was said so far, quietly, and what the customer says now, large. */
export function Talk({ play }: { play: PlayView }) {
  const { t } = useReader();
  const present = play.over ? -1 : play.talk.length - 1;
  return (
    <ol aria-label={t("player.talk")} className="space-y-4">
      {play.talk.map((line, place) => (
        <li key={place} id={place === present ? "now" : undefined} className="scroll-mt-44 lg:scroll-mt-24">
          {place === present ? (
            <PresentLine line={line} play={play} />
          ) : (
            <PastLine line={line} play={play} />
          )}
        </li>
      ))}
    </ol>
  );
}

function PresentLine({ line, play }: { line: TalkLine; play: PlayView }) {
  const { t, read } = useReader();
  return (
    <div
      data-now={play.paused ? undefined : true}
      tabIndex={-1}
      className={classNames(
        "rounded-box border border-line bg-sheet px-5 py-4 text-lead",
        MOOD_LOOK[line.mood].edge,
        line.mood === "angry" && "font-medium",
      )}
    >
      <p className="sr-only">
        {read(play.customer.name)} {t("player.moodNow", { mood: t(`trade.mood.${line.mood}`) })}
      </p>
      <p>{line.text && read(line.text)}</p>
    </div>
  );
}

function PastLine({ line, play }: { line: TalkLine; play: PlayView }) {
  const { t, read } = useReader();
  if (line.who === "silence") return <p className="pl-10 text-ui text-quiet">{t("player.silence")}</p>;
  const mine = line.who === "trainee";
  const speaker = mine ? t(line.kind === "do" ? "player.youDo" : "player.you") : read(play.customer.name);
  return (
    <div className={mine ? "ml-10 border-r-2 border-ink pr-4 text-right" : "mr-10"}>
      <p className="text-note text-quiet">{speaker}</p>
      <p className={classNames("text-ui", mine && "inline-block text-left", mine && line.kind === "do" && "text-quiet")}>
        {line.text && read(line.text)}
      </p>
    </div>
  );
}
