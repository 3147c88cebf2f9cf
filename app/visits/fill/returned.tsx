import type { FillView } from "#app/visits/view/fill.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Why the visit came back, in the reviewer's words. */
export function Returned({ returned }: Pick<FillView, "returned">) {
  const { t, formats } = useReader();
  if (!returned) return null;
  return (
    <Notice tone="warn" title={t("visits.returned.title")} className="mb-6">
      <p className="whitespace-pre-line">{returned.reason}</p>
      <p className="mt-1 text-note text-quiet">{t("visits.returned.at", { at: formats.moment(returned.at) })}</p>
    </Notice>
  );
}
