import { Link } from "@remix-run/react";
import type { CoachingView, OwnObjection } from "#app/coaching/view.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** At each decision, for its owner: the way to "I disagree with this reply", or how such an objection stands. */
export function DisagreeLink({ coaching, turn }: { readonly coaching: CoachingView; readonly turn: number }) {
  const { t } = useReader();
  const made = coaching.objections.find((objection) => objection.turn === turn);
  if (made) return <Standing coaching={coaching} objection={made} />;
  if (!coaching.decisions.includes(turn)) return null;
  return (
    <p className="no-print mt-2">
      <Link to={paths.objection(coaching.sittingId, turn)} className="inline-flex min-h-11 items-center text-note text-quiet underline decoration-line underline-offset-4 hover:text-ink">
        {t("coaching.objection.link")}
      </Link>
    </p>
  );
}

function Standing({ coaching, objection: { turn, at, settled } }: { coaching: CoachingView; objection: OwnObjection }) {
  const { t, formats } = useReader();
  return (
    <div className="measure mt-3 border-l-2 border-line pl-4 text-ui">
      <p suppressHydrationWarning>
        <Link to={paths.objection(coaching.sittingId, turn)} className="underline decoration-line underline-offset-4 hover:decoration-ink">
          {settled ? t(`coaching.objection.${settled.outcome}`) : t("coaching.objection.made", { day: formats.day(at) })}
        </Link>
      </p>
      {settled && <p className="mt-1 break-words whitespace-pre-line text-quiet">{settled.reason}</p>}
    </div>
  );
}
