import { TriangleAlert } from "lucide-react";
import type { BeatStatistics, Flag } from "#app/core/items/item.ts";
import { useReader } from "#app/words/reader.tsx";

/** What deserves a look at a decision, in words. */
export function Flags({ statistics: { flags, replies } }: { statistics: BeatStatistics }) {
  const { t } = useReader();
  const numberOf = (id: string) => t("statistics.reply", { number: replies.findIndex(({ reply }) => reply === id) + 1 });
  const tell = (flag: Flag) =>
    flag.kind === "unpicked"
      ? t("statistics.flags.unpicked", { replies: flag.replies.map(numberOf).join(t("statistics.comma")) })
      : t(`statistics.flags.${flag.kind}`);
  return (
    <>
      {flags.map((flag) => (
        <span key={flag.kind} className="measure mt-1 flex items-start gap-2 text-note text-warn">
          <TriangleAlert aria-hidden size={16} strokeWidth={1.75} className="mt-0.5 shrink-0" />
          {tell(flag)}
        </span>
      ))}
    </>
  );
}
