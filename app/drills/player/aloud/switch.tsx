import { Volume2, VolumeX } from "lucide-react";
import type { Aloud } from "#app/drills/player/aloud/read-aloud.ts";
import { classNames } from "#app/ui/class-names.ts";
import { useReader } from "#app/words/reader.tsx";

type AloudSwitchProps = { aloud: Aloud; onSet: (on: boolean) => void };

/** Turns reading aloud on and off; not there where no voice could read. */
export function AloudSwitch({ aloud: { offered, on }, onSet }: AloudSwitchProps) {
  const { t } = useReader();
  if (!offered) return null;
  const Icon = on ? Volume2 : VolumeX;
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      onClick={() => onSet(!on)}
      className={classNames("inline-flex min-h-11 shrink-0 items-center gap-2 text-note hover:text-ink", !on && "text-quiet")}
    >
      <Icon aria-hidden size={18} strokeWidth={1.75} />
      {t("player.aloud.label")}
      <span aria-hidden className={on ? "font-semibold" : undefined}>
        {t(on ? "player.aloud.on" : "player.aloud.off")}
      </span>
    </button>
  );
}
