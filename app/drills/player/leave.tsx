import { ChevronLeft } from "lucide-react";
import { useRef } from "react";
import type { DrillMode } from "#app/core/drill/sitting.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Leaving, with what it costs said before it is done. Opens and closes without scripts. */
export function Leave({ sittingId, mode }: { sittingId: string; mode: DrillMode }) {
  const { t } = useReader();
  const box = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!box.current?.open) return;
    box.current.open = false;
    box.current.querySelector("summary")?.focus();
  };
  return (
    <details ref={box} className="group relative">
      <summary className="-ml-1 inline-flex min-h-11 items-center gap-1 text-ui text-quiet hover:text-ink">
        <ChevronLeft aria-hidden size={18} strokeWidth={1.75} />
        {t("player.leave.open")}
      </summary>
      <div className="absolute left-0 top-full z-20 w-[min(22rem,calc(100vw-2rem))] rounded-box border border-ink bg-sheet p-5">
        <h2 className="font-serif text-body font-semibold">{t("player.leave.title")}</h2>
        <p className="mt-2 text-ui">{t(`player.leave.${mode}`)}</p>
        <form method="post" action={paths.leave(sittingId)} className="mt-4 flex flex-wrap gap-3">
          <Button>{t("player.leave.confirm")}</Button>
          <Button type="button" weight="quiet" onClick={close}>
            {t("player.leave.stay")}
          </Button>
        </form>
      </div>
    </details>
  );
}
