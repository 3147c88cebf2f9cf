import { Square, Timer } from "lucide-react";
import { useEffect, useState } from "react";
import { typed, type Draft } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import type { ControlProps } from "#app/visits/fill/item/control.ts";
import { Button } from "#app/ui/button.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

const TICK_MS = 500;

/**
 * A clock with one big button, and two fields for whoever looked at another clock. The clock is the moment it was
 * started, so it runs on over a reload; the fields are the way without scripts.
 */
export function Timing({ item, draft, onEdit, onLeave, alive }: ControlProps<"timing"> & { alive: boolean }) {
  const { t } = useReader();
  const field = (part: "minutes" | "seconds") => (
    <label className="flex items-center gap-2">
      <input
        name={fieldName(item.id, part)}
        value={draft[part]}
        onChange={(event) => onEdit({ ...draft, [part]: event.currentTarget.value, na: false, ...stoppedClock(draft) }, true)}
        onBlur={onLeave}
        inputMode="numeric"
        autoComplete="off"
        maxLength={5}
        className="block min-h-12 w-20 rounded-box border border-edge bg-sheet px-3 text-right text-body"
      />
      {t(`visits.clock.${part}`)}
    </label>
  );
  return (
    <div>
      <input type="hidden" name={fieldName(item.id, "started")} value={draft.started} />
      <input type="hidden" name={fieldName(item.id, "stopped")} value={draft.stopped} />
      {alive && <Clock draft={draft} onEdit={onEdit} />}
      <fieldset className={alive ? "mt-4" : undefined}>
        <legend className="text-note text-quiet">{t("visits.clock.typed")}</legend>
        <div className="mt-1 flex flex-wrap gap-4">
          {field("minutes")}
          {field("seconds")}
        </div>
      </fieldset>
    </div>
  );
}

function Clock({ draft, onEdit }: Pick<ControlProps<"timing">, "draft" | "onEdit">) {
  const { t, formats } = useReader();
  const running = draft.started !== "" && draft.stopped === "";
  const now = useNow(running);
  const measured = draft.stopped === "" ? null : Number(draft.stopped) - Number(draft.started);
  const start = () => onEdit({ started: String(Date.now()), stopped: "", minutes: "", seconds: "", value: "", na: false });
  const stop = () => {
    // A clock set back meanwhile must not make a time below nothing.
    const stopped = Math.max(Date.now(), Number(draft.started));
    onEdit({ stopped: String(stopped), ...typed(Math.round((stopped - Number(draft.started)) / 1000)) });
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Button
        type="button"
        icon={running ? Square : Timer}
        onClick={running ? stop : start}
        className={classNames("min-h-14 grow text-body", running && "border-seal font-semibold")}
      >
        {t(running ? "visits.clock.stop" : measured === null ? "visits.clock.start" : "visits.clock.again")}
      </Button>
      {running && now !== null && (
        <span role="timer" className="font-serif text-lead">
          {t("visits.clock.running", { time: formats.duration(Math.max(0, now - Number(draft.started))) })}
        </span>
      )}
      {measured !== null && <span className="text-ui">{t("visits.clock.measured", { time: formats.duration(measured) })}</span>}
    </div>
  );
}

/** Who types while the clock runs has looked at another one. */
function stoppedClock({ started, stopped }: Draft): Partial<Draft> {
  return started !== "" && stopped === "" ? { started: "" } : {};
}

function useNow(ticking: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!ticking) return;
    const look = () => setNow(Date.now());
    look();
    const timer = setInterval(look, TICK_MS);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
