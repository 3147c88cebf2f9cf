import type { BeatStatistics } from "#app/core/items/item.ts";
import { FEWEST } from "#app/core/items/measured.ts";
import { useFigures } from "#app/curriculum/statistics/figures.ts";
import type { DecisionView } from "#app/curriculum/statistics/view.ts";
import { useReader } from "#app/words/reader.tsx";

type SharesProps = { statistics: BeatStatistics; replies: DecisionView["replies"] };

/** How many chose each reply, said nothing or left: a number, and a bar beside it. */
export function Shares({ statistics, replies }: SharesProps) {
  const { t, read } = useReader();
  const { people, silent, left } = statistics;
  const texts = new Map(replies.map(({ id, text }) => [id, read(text)]));
  const others = [
    { name: t("statistics.silent"), count: silent },
    { name: t("statistics.leftHere"), count: left },
  ].filter(({ count }) => count > 0);
  return (
    <ul aria-label={t("statistics.shares")} className="text-ui">
      {statistics.replies.map(({ reply, told }, place) => (
        <Share key={reply} number={place + 1} name={texts.get(reply) ?? reply} told={told} />
      ))}
      {others.map(({ name, count }) => (
        <Share key={name} number={null} name={name} told={{ open: people, picked: count, share: count / people }} />
      ))}
    </ul>
  );
}

type ShareProps = { number: number | null; name: string; told: BeatStatistics["replies"][number]["told"] };

function Share({ number, name, told }: ShareProps) {
  const { t, formats } = useReader();
  const { percent } = useFigures();
  const said = told
    ? t("statistics.share", { share: percent(told.share), picked: formats.whole(told.picked), open: formats.whole(told.open) })
    : t("statistics.hidden", { fewest: FEWEST });
  return (
    <li className="grid grid-cols-[1.5rem_minmax(0,1fr)] gap-x-2 py-1 md:grid-cols-[1.5rem_minmax(0,1fr)_15rem]">
      <span className="text-quiet">{number}</span>
      <span className={number === null ? "text-quiet" : undefined}>{name}</span>
      <span className="col-start-2 flex items-center gap-3 text-note md:col-start-3">
        <span aria-hidden className="h-1 w-20 shrink-0 bg-line">
          <span className="block h-1 bg-quiet" style={{ width: `${100 * (told?.share ?? 0)}%` }} />
        </span>
        {said}
      </span>
    </li>
  );
}
