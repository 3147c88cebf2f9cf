import type { Text } from "#app/core/text/text.ts";
import { Said } from "#app/coaching/settle/said.tsx";
import type { AppealOutcome, ObjectionOutcome } from "#app/coaching/view.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type SettledProps = {
  settled: { readonly outcome: ObjectionOutcome | AppealOutcome; readonly reason: string; readonly at: number; readonly by: Text };
  /** What was just posted and came too late, or had been done already. */
  refused?: string | null;
};

/** Who settled it, how, and with which reasons. */
export function Settled({ settled, refused = null }: SettledProps) {
  const { t, read, formats } = useReader();
  const said = t("coaching.hearing.settledBy", { by: read(settled.by), day: formats.day(settled.at), outcome: t(`coaching.hearing.outcome.${settled.outcome}`) });
  return (
    <section id="settle" aria-label={t("coaching.hearing.settle")} className="mt-12 scroll-mt-4 border-t border-ink pt-5">
      {refused && (
        <Notice tone="warn" alert className="mb-4">
          <p>{refused}</p>
        </Notice>
      )}
      <p suppressHydrationWarning className="text-body font-semibold">
        {said}
      </p>
      <Said title={t("coaching.hearing.reason")} text={settled.reason} />
    </section>
  );
}
