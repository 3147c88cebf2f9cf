import { Pause, Play } from "lucide-react";
import type { FormEvent } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

type PauseProps = { sittingId: string; onSet: (on: boolean) => void };

export function PauseButton({ sittingId, onSet }: PauseProps) {
  const { t } = useReader();
  return (
    <PauseForm sittingId={sittingId} on onSet={onSet}>
      <button type="submit" className="inline-flex min-h-11 items-center gap-2 text-ui text-quiet hover:text-ink">
        <Pause aria-hidden size={18} strokeWidth={1.75} />
        {t("player.pause")}
      </button>
    </PauseForm>
  );
}

/** Stands where the replies were. */
export function PausedPanel({ sittingId, onSet }: PauseProps) {
  const { t } = useReader();
  return (
    <section data-now tabIndex={-1} aria-labelledby="paused" className="scroll-mt-44 border-y border-line py-6 lg:scroll-mt-24">
      <h2 id="paused" className="font-serif text-lead font-semibold">
        {t("player.paused.title")}
      </h2>
      <p className="mt-1 text-ui text-quiet">{t("player.paused.said")}</p>
      <div className="mt-4">
        <PauseForm sittingId={sittingId} on={false} onSet={onSet}>
          <Button weight="primary" icon={Play}>
            {t("player.resume")}
          </Button>
        </PauseForm>
      </div>
    </section>
  );
}

type PauseFormProps = PauseProps & { on: boolean; children: React.ReactNode };

function PauseForm({ sittingId, on, onSet, children }: PauseFormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet(on);
  };
  return (
    <form method="post" action={paths.pause(sittingId)} onSubmit={submit}>
      <input type="hidden" name="on" value={on ? "1" : "0"} />
      {children}
    </form>
  );
}
