import type { DebriefMove } from "#app/drills/view/debrief.ts";
import { MOOD_LOOK } from "#app/drills/player/mood.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { Text } from "#app/core/text/text.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a move did to the customer, in words; nothing where it ended the talk without one. */
export function Felt({ move, customer }: { move: DebriefMove; customer: Text }) {
  const { t, read } = useReader();
  const { act, mood, moodAfter, patience: before, patienceAfter: after } = move;
  if (act === "left" || act === "timed-out") return null;
  const name = read(customer);
  const [from, to] = [t(`trade.mood.${mood}`), t(`trade.mood.${moodAfter}`)];
  if (moodAfter === "gone") return <p className="measure mt-3 text-ui">{t("debrief.felt.gone", { name, before })}</p>;
  if (mood === moodAfter) {
    return <p className="measure mt-3 text-ui text-quiet">{before === after ? t("debrief.felt.same", { name, mood: to, before }) : t("debrief.felt.still", { name, mood: to, before, after })}</p>;
  }
  return <p className={classNames("measure mt-3 text-ui", MOOD_LOOK[moodAfter].word)}>{t("debrief.felt.turned", { name, from, to, before, after })}</p>;
}
