import { useRef } from "react";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Handing in, with what it means said before it is done. Pressed twice it happens once: the server sees to that. */
export function Submit({ visitId, seen }: { visitId: string; seen: number }) {
  const { t } = useReader();
  const box = useRef<HTMLDetailsElement>(null);
  return (
    <details ref={box} className="group mt-6">
      {/* Open, it steps back: the one main act is then inside. */}
      <summary className="inline-flex min-h-12 w-full items-center justify-center rounded-box border border-seal bg-seal px-5 text-ui font-semibold text-on-seal hover:border-seal-deep hover:bg-seal-deep group-open:border-edge group-open:bg-sheet group-open:text-ink md:w-auto">
        {t("visits.submit.open")}
      </summary>
      <form method="post" action={paths.visitSubmit(visitId)} className="mt-4 rounded-box border border-ink bg-sheet p-5">
        <h2 className="font-serif text-body font-semibold">{t("visits.submit.title")}</h2>
        <p className="mt-2 text-ui">{t("visits.submit.said")}</p>
        <input type="hidden" name="seen" value={seen} />
        <Button weight="primary" className="mt-4 min-h-12 w-full md:w-auto">
          {t("visits.submit.confirm")}
        </Button>
      </form>
    </details>
  );
}
