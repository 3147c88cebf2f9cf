import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** States that say all there is to say, whoever holds the visit. */
const PLAIN = ["returned", "published", "appealed", "final", "rejected", "void"] as const;

/** Where a visit stands for a reviewer who can do nothing about it now, or only put it back. */
export function Standing({ view: { state, reviewer, ofFirm } }: { view: ReviewView }) {
  const { t, read } = useReader();
  const name = reviewer ? read(reviewer.name) : "";
  const plain = PLAIN.find((each) => each === state);
  if (plain) return <>{t(`review.visit.next.${plain}`)}</>;
  if (state === "approved") return <>{ofFirm ? t("review.visit.next.approvedBank") : t("review.visit.next.approvedOther", { name })}</>;
  if (ofFirm && state !== "first-review") return <>{t("review.visit.next.withBank")}</>;
  return <>{t("review.visit.next.otherReviewer", { name })}</>;
}
