import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { APPEAL_OUTCOMES } from "#app/coaching/settle/outcomes.ts";
import { Said } from "#app/coaching/settle/said.tsx";
import { SettleForm, type RefusedSettlement } from "#app/coaching/settle/settle-form.tsx";
import { Settled } from "#app/coaching/settle/settled.tsx";
import type { AppealView } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type AppealHeardProps = {
  view: Omit<AppealView, "ownerId">;
  /** The debrief of the drill with everything in it. */
  drill: ReactNode;
  refused: RefusedSettlement | null;
};

/** One appeal: whose words, how it is settled, and below it the drill it is about. */
export function AppealHeard({ view: { by, at, text, settled }, drill, refused }: AppealHeardProps) {
  const { t, read, formats } = useReader();
  return (
    <>
      <p className="no-print mt-2">
        <Link to={paths.appeals()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("coaching.hearing.backAppeals")}
        </Link>
      </p>
      <Said title={t("coaching.hearing.by", { by: read(by), day: formats.day(at) })} text={text} />
      {settled ? (
        <Settled settled={settled} refused={refused && problemSentence(t, refused.problem)} />
      ) : (
        <SettleForm outcomes={APPEAL_OUTCOMES} by={by} submit={t("coaching.hearing.settleAppeal")} sure={t("coaching.hearing.settleSure")} refused={refused} />
      )}
      <section aria-labelledby="drill" className="mt-14 border-t border-ink pt-5">
        <h2 id="drill" className="font-serif text-title font-semibold">
          {t("coaching.hearing.debrief")}
        </h2>
        <p className="measure mt-1 text-ui text-quiet">{t("coaching.hearing.debriefSaid", { by: read(by) })}</p>
        {drill}
      </section>
    </>
  );
}
