import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** Where a visit stands for a reviewer who can do nothing about it now. */
export function Standing({ view: { state, reviewer } }: { view: ReviewView }) {
  const { t, read } = useReader();
  const name = reviewer ? read(reviewer.name) : "";
  if (state === "published") return <>{t("review.visit.next.published")}</>;
  if (state === "returned") return <>{t("review.visit.next.returned")}</>;
  if (state === "approved") return <>{t("review.visit.next.approvedOther", { name })}</>;
  return <>{t("review.visit.next.otherReviewer", { name })}</>;
}
