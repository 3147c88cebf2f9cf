import { Check, X } from "lucide-react";
import { Link } from "@remix-run/react";
import { useEffect, useState } from "react";
import { TAP_MARKS, type TapMark } from "#app/core/form/tap.ts";
import { lastTapped, type Tap, type Taps } from "#app/core/visit/taps.ts";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import type { TapDesk, TapDeskState } from "#app/visits/discreet/tap-desk.ts";
import { useTapDesk } from "#app/visits/discreet/use-tap-desk.ts";
import type { NowView } from "#app/visits/view/now.ts";
import { useReader } from "#app/words/reader.tsx";

/** A stopwatch to whoever looks over a shoulder: the time, four places for the thumb, and one to take the last back. */
export function Screen({ view, personId }: { view: NowView; personId: string }) {
  const { t } = useReader();
  const { desk, state, alive } = useTapDesk(view.visitId, view.acts, personId);
  const last = lastTapped(state.taps);
  return (
    <main id="content" tabIndex={-1} className="mx-auto flex h-dvh max-w-md flex-col px-4 pb-3">
      <h1 className="sr-only">{t("capture.now.title")}</h1>
      <div className="flex items-center justify-between gap-4">
        <Link to={paths.visit(view.visitId)} className="-ml-3 inline-flex min-h-14 min-w-14 items-center justify-center gap-1 text-ui text-quiet">
          <X aria-hidden size={20} strokeWidth={1.75} />
          {t("capture.now.close")}
        </Link>
        <Sent state={state} back={paths.visitNow(view.visitId)} />
      </div>
      <Face since={last && state.taps[last]} ticking={alive} />
      <Marks view={view} taps={state.taps} last={last} desk={desk} />
    </main>
  );
}

/** How far the taps have come. Never what they are for. */
function Sent({ state: { taps, pending, elsewhere }, back }: { state: TapDeskState; back: string }) {
  const { t } = useReader();
  const none = lastTapped(taps) === null;
  return (
    <p role="status" className="text-note text-quiet">
      {elsewhere ? (
        <a href={paths.signIn(back)} className="inline-flex min-h-14 items-center underline underline-offset-4">
          {t("capture.now.again")}
        </a>
      ) : pending.length > 0 ? (
        t("capture.now.kept", { number: pending.length })
      ) : (
        !none && t("capture.now.sent")
      )}
    </p>
  );
}

/** What a stopwatch shows: how long since the last tap, and the time of day. */
function Face({ since, ticking }: { since: Tap | null | undefined; ticking: boolean }) {
  const { formats } = useReader();
  const now = useNow(ticking);
  const seconds = since && now !== null ? Math.max(0, Math.floor((now - since.at) / 1000)) : 0;
  return (
    <div className="flex min-h-0 grow flex-col items-center justify-center">
      <p role="timer" className="text-display">
        {[Math.floor(seconds / 60), seconds % 60].map((part) => String(part).padStart(2, "0")).join(":")}
      </p>
      <p className="min-h-6 text-ui text-quiet">{now !== null && formats.clock(now)}</p>
    </div>
  );
}

type MarksProps = { view: NowView; taps: Taps; last: TapMark | null; desk: TapDesk };

/** A plain form, so that each place works before the script does; with it, nothing is loaded. */
function Marks({ view: { visitId, key }, taps, last, desk }: MarksProps) {
  const { t, formats } = useReader();
  const next = TAP_MARKS.find((mark) => !taps[mark] && (last === null || TAP_MARKS.indexOf(mark) > TAP_MARKS.indexOf(last)));
  const undone = last && taps[last];
  return (
    <form method="post" action={paths.visitTap(visitId)} onSubmit={(event) => event.preventDefault()} className="grid grid-cols-2 gap-3 tall:grid-cols-1">
      <input type="hidden" name="key" value={key} />
      {TAP_MARKS.map((mark) => {
        const tap = taps[mark];
        return (
          <button
            key={mark}
            name="mark"
            value={mark}
            disabled={Boolean(tap)}
            onClick={() => desk.tap(mark)}
            className={classNames(
              "flex min-h-16 items-center justify-between gap-3 rounded-box border bg-sheet px-5 text-lead tall:min-h-20",
              tap ? "border-line text-quiet" : mark === next ? "border-2 border-ink font-semibold" : "border-edge",
            )}
          >
            {t(`capture.now.marks.${mark}`)}
            {tap && (
              <span className="inline-flex items-center gap-2 text-ui">
                <Check aria-hidden size={18} strokeWidth={2} />
                {formats.clock(tap.at)}
              </span>
            )}
          </button>
        );
      })}
      <button
        name="undoes"
        value={undone?.key ?? ""}
        disabled={!undone}
        onClick={() => desk.undo()}
        className="col-span-full min-h-14 text-ui text-quiet underline-offset-4 enabled:underline"
      >
        {last ? t("capture.now.undo", { mark: t(`capture.now.marks.${last}`) }) : t("capture.now.undoNone")}
      </button>
    </form>
  );
}

function useNow(ticking: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!ticking) return;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
