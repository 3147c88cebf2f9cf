import type { MouseEvent } from "react";
import type { PlayOption } from "#app/drills/view/play.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type OptionsProps = {
  sittingId: string;
  turn: number;
  options: readonly PlayOption[];
  /** The option on its way; the others wait. */
  sending: number | null;
  /** It waits for the network. */
  lost: boolean;
  onChoose: (option: number) => void;
};

/** The open replies, numbered as the keys that choose them. A plain form where scripts are off. */
export function Options({ sittingId, turn, options, sending, lost, onChoose }: OptionsProps) {
  const { t } = useReader();
  const choose = (event: MouseEvent, option: number) => {
    event.preventDefault();
    // The second half of a double click was meant for the reply that stood here before.
    if (event.detail > 1) return;
    onChoose(option);
  };
  return (
    <form method="post" action={paths.reply(sittingId)} aria-label={t("player.options")}>
      <input type="hidden" name="turn" value={turn} />
      <ol className="overflow-hidden rounded-box border border-edge bg-sheet">
        {options.map((each, place) => (
          <li key={`${turn}-${each.option}`} className="border-b border-line last:border-b-0">
            <OptionButton
              option={each}
              number={place + 1}
              state={sending === null ? "open" : sending !== each.option ? "waiting" : lost ? "kept" : "sending"}
              onChoose={choose}
            />
          </li>
        ))}
      </ol>
    </form>
  );
}

type OptionButtonProps = {
  option: PlayOption;
  number: number;
  state: "open" | "sending" | "kept" | "waiting";
  onChoose: (event: MouseEvent, option: number) => void;
};

function OptionButton({ option, number, state, onChoose }: OptionButtonProps) {
  const { t, read } = useReader();
  const chosen = state === "sending" || state === "kept";
  return (
    <button
      type="submit"
      name="option"
      value={option.option}
      aria-disabled={state !== "open" || undefined}
      onClick={(event) => onChoose(event, option.option)}
      className={classNames(
        "flex min-h-14 w-full gap-4 px-4 py-3 text-left text-ui -outline-offset-2 lg:text-body",
        state === "open" && "hover:bg-seal-wash active:bg-seal-wash",
        chosen && "bg-seal-wash",
        state === "waiting" && "text-quiet",
      )}
    >
      <span aria-hidden className="w-4 shrink-0 pt-px text-right font-serif text-body font-semibold text-seal">
        {number}
      </span>
      <span className="min-w-0 flex-1">
        {option.kind === "do" && <ActMark />}
        <span className="follows-line">{read(option.text)}</span>
        {chosen && <span className="ml-2 text-note text-quiet">{t(state === "kept" ? "player.kept" : "player.sending")}</span>}
      </span>
    </button>
  );
}

/** Tells an act from a saying before its text. */
function ActMark() {
  const { t } = useReader();
  return (
    <span className="mr-2 inline-block rounded-box border border-dashed border-edge px-1.5 text-note text-quiet">
      {t("trade.kind.do")}
    </span>
  );
}
