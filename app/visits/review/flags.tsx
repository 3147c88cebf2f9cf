import type { VisitFlag } from "#app/core/visit/flags.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** What a reviewer should look at before believing a visit; hints, never penalties. */
export function Flags({ view }: { view: ReviewView }) {
  const { t } = useReader();
  const flagWords = useFlagWords(view);
  if (view.flags.length === 0) return null;
  return (
    <Notice tone="warn" title={t("review.visit.flags.title")} className="mt-6">
      <ul className="mt-1 space-y-1">
        {view.flags.map((flag, place) => (
          <li key={place}>{flagWords(flag)}</li>
        ))}
      </ul>
      <p className="mt-1 text-note text-quiet">{t("review.visit.flags.said")}</p>
    </Notice>
  );
}

function useFlagWords({ sections }: ReviewView): (flag: VisitFlag) => string {
  const { t, read, formats } = useReader();
  const questionOf = (id: string) => {
    const found = sections.flatMap(({ items }) => items).find(({ item }) => item.id === id);
    return found ? read(found.item.question) : id;
  };
  return (flag) => {
    switch (flag.kind) {
      case "straight-lining":
        return t("review.visit.flags.straight-lining", { items: flag.items, level: flag.level });
      case "too-fast":
        return t("review.visit.flags.too-fast", { items: flag.items, time: formats.duration(flag.seconds * 1000) });
      case "times-out-of-order":
      case "time-outside":
        return t(`review.visit.flags.${flag.kind}`, { question: questionOf(flag.item) });
      case "far-away":
        return t("review.visit.flags.far-away", { distance: formats.metres(flag.metres), accuracy: formats.metres(flag.accuracy) });
      case "clock-off":
        return t(flag.minutes > 0 ? "review.visit.flags.clock-ahead" : "review.visit.flags.clock-behind", { minutes: formats.whole(Math.abs(flag.minutes)) });
    }
  };
}
