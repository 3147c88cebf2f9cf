import { Link } from "@remix-run/react";
import { useDebriefReader } from "#app/drills/debrief/reading.tsx";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** When and how the drill was played, and what marks it: hints, and being taken up from an earlier one. */
export function Occasion({ view }: { view: DebriefView }) {
  const { t, formats } = useReader();
  const parts = [
    t(`trade.mode.${view.mode}`),
    view.mode === "assessment" && t("debrief.attempt", { attempt: view.attempt, left: view.attemptsLeft }),
    t("debrief.when", { start: formats.moment(view.startedAt), duration: formats.duration(view.endedAt - view.startedAt) }),
    view.hints > 0 && t("debrief.hints", { count: view.hints }),
  ];
  return (
    <>
      <p suppressHydrationWarning className="mt-2 text-ui text-quiet">
        {parts.filter(Boolean).join(" · ")}
      </p>
      {view.from && <TakenUp from={view.from} />}
    </>
  );
}

function TakenUp({ from }: { from: NonNullable<DebriefView["from"]> }) {
  const { t } = useReader();
  const own = useDebriefReader() === "owner";
  return (
    <p className="mt-1 text-ui text-quiet">
      {t("debrief.from.said", { turn: from.turn + 1 })}
      {own && (
        <Link to={paths.debrief(from.sittingId)} className="no-print ml-2 inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
          {t("debrief.from.see")}
        </Link>
      )}
    </p>
  );
}
