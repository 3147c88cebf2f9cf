import type { TestTerms } from "#app/visits/view/test.ts";
import { useReader } from "#app/words/reader.tsx";

/** What it takes to pass, and what comes after a failure. */
export function Terms({ terms: { percent, waitDays } }: { terms: TestTerms }) {
  const { t } = useReader();
  return <p className="measure text-ui text-quiet">{waitDays === 0 ? t("tests.termsAtOnce", { percent }) : t("tests.terms", { percent, count: waitDays })}</p>;
}
