import { useCallback, useMemo, useRef } from "react";
import type { Problem } from "#app/core/result.ts";
import type { PlayState } from "#app/drills/player/answer.ts";
import { AloudSwitch } from "#app/drills/player/aloud/switch.tsx";
import { useReadAloud } from "#app/drills/player/aloud/use-read-aloud.ts";
import { CountdownLine } from "#app/drills/player/countdown.tsx";
import { CustomerHead } from "#app/drills/player/customer-head.tsx";
import { FactsBeside, FactsFolded } from "#app/drills/player/facts.tsx";
import { Hint } from "#app/drills/player/hint.tsx";
import { KeyList } from "#app/drills/player/keys/list.tsx";
import { useKeys } from "#app/drills/player/keys/use-keys.ts";
import { Leave } from "#app/drills/player/leave.tsx";
import { Talk } from "#app/drills/player/line/talk.tsx";
import { useArrival } from "#app/drills/player/line/use-arrival.ts";
import { LinkNotice } from "#app/drills/player/link-notice.tsx";
import { Options } from "#app/drills/player/options.tsx";
import { OverPanel } from "#app/drills/player/over.tsx";
import { PauseButton, PausedPanel } from "#app/drills/player/pause.tsx";
import { Phases } from "#app/drills/player/phases.tsx";
import type { Desk, PlayDesk } from "#app/drills/player/play-desk.ts";
import { useFollow } from "#app/drills/player/use-follow.ts";
import { usePlayDesk } from "#app/drills/player/use-play-desk.ts";
import { useReader } from "#app/words/reader.tsx";

type PlayerProps = {
  loaded: PlayState;
  /** Why the last plain post was refused, where scripts are off. */
  refused: Problem | null;
};

/** A drill being played: one customer, one talk, one reply at a time. */
export function Player({ loaded, refused }: PlayerProps) {
  const { desk, shown } = usePlayDesk(loaded);
  const { aloud, set } = useReadAloud(shown);
  const { play, portrait, knownBefore } = shown;
  return (
    <div className="mx-auto max-w-6xl px-4 pb-16 lg:grid lg:grid-cols-[11rem_minmax(0,1fr)_14rem] lg:gap-x-12 lg:px-8">
      <div className={`${BAND} z-20 tall:top-0 lg:col-span-3 lg:-mx-8 lg:border-b lg:px-8`}>
        <TopLine desk={desk} shown={shown} />
      </div>
      <div className={`${BAND} z-10 border-b tall:top-12 lg:mx-0 lg:self-start lg:border-0 lg:px-0 lg:pt-8 lg:tall:top-14`}>
        <CustomerHead play={play} portrait={portrait} />
        <div className="flex items-start justify-between gap-4 lg:mt-3 lg:block">
          <FactsFolded facts={play.facts} knownBefore={knownBefore} about={play.customer.about} />
          <AloudSwitch aloud={aloud} onSet={set} />
        </div>
      </div>
      <Conversation desk={desk} shown={shown} refused={refused} />
      <FactsBeside facts={play.facts} knownBefore={knownBefore} />
    </div>
  );
}

/** What stays in sight above the talk, edge to edge. */
const BAND = "-mx-4 border-line bg-paper px-4 tall:sticky";

type PartProps = { desk: PlayDesk; shown: Desk };

function TopLine({ desk, shown: { play } }: PartProps) {
  const setPaused = useCallback((on: boolean) => void desk.setPaused(on), [desk]);
  return (
    <div className="flex min-h-12 flex-wrap items-center justify-between gap-x-2 md:gap-x-4 lg:min-h-14">
      {play.over ? <span /> : <Leave sittingId={play.sittingId} mode={play.mode} />}
      <Phases phase={play.phase} over={play.over} />
      {play.pausable && !play.paused && !play.over ? (
        <PauseButton sittingId={play.sittingId} onSet={setPaused} />
      ) : (
        <ModeMark play={play} />
      )}
    </div>
  );
}

function ModeMark({ play }: { play: Desk["play"] }) {
  const { t } = useReader();
  return (
    <span className="text-note text-quiet">
      {play.mode === "practice" ? t("player.practiceMark") : t("player.assessmentMark", { attempt: play.attempt })}
    </span>
  );
}

function Conversation({ desk, shown, refused }: PartProps & { refused: Problem | null }) {
  const area = useRef<HTMLElement>(null);
  const keyList = useRef<HTMLDetailsElement>(null);
  const { play } = shown;
  const arriving = useArrival(shown);
  const choose = useCallback((option: number) => void desk.choose(option), [desk]);
  const setPaused = useCallback((on: boolean) => void desk.setPaused(on), [desk]);
  const ask = useCallback(() => void desk.pulse(), [desk]);
  const pausable = play.pausable && !play.over;
  const keys = useMemo(
    () => ({
      options: play.options.map((each) => each.option),
      choose,
      pause: pausable ? () => setPaused(!play.paused) : null,
      help: () => toggle(keyList.current, area.current),
    }),
    [play.options, play.paused, pausable, choose, setPaused],
  );
  useKeys(area, keys);
  useFollow(area, `${play.turn} ${play.paused} ${play.over}`);
  return (
    <main id="content" ref={area} tabIndex={-1} data-arriving={arriving || undefined} className="pt-4 lg:pt-8">
      <Talk play={play} />
      <LinkNotice shown={shown} refused={refused} />
      <div className="mt-4 space-y-4 lg:mt-6">
        {play.over && <OverPanel play={play} />}
        {play.paused && !play.over && <PausedPanel sittingId={play.sittingId} onSet={setPaused} />}
        {play.countdown && !play.over && !play.paused && (
          <CountdownLine countdown={play.countdown} receivedAt={shown.receivedAt} onDue={ask} />
        )}
        <Hint desk={desk} play={play} />
        {play.options.length > 0 && (
          <Options
            sittingId={play.sittingId}
            turn={play.turn}
            options={play.options}
            sending={shown.sending}
            lost={shown.lost}
            onChoose={choose}
          />
        )}
        {!play.over && <KeyList box={keyList} count={play.options.length} pausable={pausable} hintable={play.hintable} />}
      </div>
    </main>
  );
}

/** Opens the list of keys and goes there; closes it and goes back to what is new. */
function toggle(list: HTMLDetailsElement | null, area: HTMLElement | null) {
  if (!list) return;
  list.open = !list.open;
  const target = list.open ? list.querySelector("summary") : area?.querySelector<HTMLElement>("[data-now]");
  target?.focus();
}
