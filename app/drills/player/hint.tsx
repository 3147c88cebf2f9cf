import { BookOpen, Lightbulb } from "lucide-react";
import { useCallback, useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { PlayDesk } from "#app/drills/player/play-desk.ts";
import type { HintView, PlayView } from "#app/drills/view/play.ts";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What practice offers beside the talk: where it was taken up again, and a hint for the asking. Assessments have neither. */
export function Hint({ desk, play }: { desk: PlayDesk; play: PlayView }) {
  const { t } = useReader();
  const { hint, hintable, from, turn, sittingId } = play;
  const place = useRef<HTMLDivElement>(null);
  const ask = useCallback(() => {
    void desk.hint().then(() => place.current?.querySelector<HTMLElement>("section")?.focus());
  }, [desk]);
  useHintKey(place, hintable ? ask : null);
  return (
    <div ref={place} className="space-y-4 empty:hidden">
      {from?.turn === turn && !play.over && (
        <Notice>
          <p>{t("modes.again.said", { turn: turn + 1 })}</p>
        </Notice>
      )}
      {hintable && <Ask sittingId={sittingId} turn={turn} onAsk={ask} />}
      {hint && <Shown hint={hint} />}
    </div>
  );
}

function Ask({ sittingId, turn, onAsk }: { sittingId: string; turn: number; onAsk: () => void }) {
  const { t } = useReader();
  return (
    <form
      method="post"
      action={paths.hint(sittingId)}
      onSubmit={(event) => {
        event.preventDefault();
        onAsk();
      }}
    >
      <input type="hidden" name="turn" value={turn} />
      <button type="submit" aria-keyshortcuts="h" className="inline-flex min-h-11 items-center gap-2 text-ui text-quiet hover:text-ink">
        <Lightbulb aria-hidden size={18} strokeWidth={1.75} />
        {t("modes.hint.ask")}
        <span aria-hidden className="hidden text-note lg:inline">
          {t("modes.hint.key")}
        </span>
      </button>
    </form>
  );
}

/** The standard as the handbook has it; which reply keeps it is for the reader to find. */
function Shown({ hint }: { hint: HintView }) {
  const { t, read } = useReader();
  return (
    <section tabIndex={-1} aria-label={t("modes.hint.label")} className="border-l-2 border-good py-1 pl-4">
      {hint.standards.map(({ id, title, rule, use }) => (
        <div key={id} className="measure space-y-1 text-ui">
          <p className="flex items-center gap-2 font-semibold">
            <BookOpen aria-hidden size={18} strokeWidth={1.75} className="shrink-0 text-good" />
            {t("modes.hint.title", { id, title: read(title) })}
          </p>
          <p>{read(rule)}</p>
          {use && (
            <p>
              <span className="text-quiet">{t("modes.hint.phrase")}</span> {read(use)}
            </p>
          )}
        </div>
      ))}
      <p className="mt-1 text-note text-quiet">{t("modes.hint.said")}</p>
    </section>
  );
}

/** H asks while the focus is inside the talk, so that no other key press is taken over. */
function useHintKey(place: RefObject<HTMLElement | null>, ask: (() => void) | null) {
  useEffect(() => {
    const area = place.current?.closest("main");
    if (!area || !ask) return;
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.repeat) return;
      if (event.key !== "h" && event.key !== "H") return;
      event.preventDefault();
      ask();
    };
    area.addEventListener("keydown", press);
    return () => area.removeEventListener("keydown", press);
  }, [place, ask]);
}
