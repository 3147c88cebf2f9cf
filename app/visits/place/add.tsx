import { MapPin } from "lucide-react";
import { useState, type ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import type { Unplaced } from "#app/visits/place/ask.ts";
import type { LocatedFields } from "#app/visits/place/posted.ts";
import { askHere, useAlive } from "#app/visits/place/use-where.ts";
import { useReader } from "#app/words/reader.tsx";

type AddPlaceProps = {
  /** Something is added already. */
  again: boolean;
  /** What becomes of a position; gives the sentence that says why it came to nothing, or null. */
  take: (found: LocatedFields) => Promise<string | null>;
  /** What stands now. */
  children?: ReactNode;
};

/** Offers to add where one is, says first what is kept of it, and asks the browser only once that is pressed. */
export function AddPlace({ again, take, children }: AddPlaceProps) {
  const { t } = useReader();
  const alive = useAlive();
  const [asking, setAsking] = useState(false);
  const [trouble, setTrouble] = useState<{ why: Unplaced | null; said: string } | null>(null);
  if (!alive) return null;
  const press = async () => {
    setAsking(true);
    setTrouble(null);
    const asked = await askHere();
    const said = asked.found ? await take(asked.found) : t(`capture.place.trouble.${asked.why}`);
    setTrouble(said === null ? null : { why: asked.found ? null : asked.why, said });
    setAsking(false);
  };
  return (
    <section id="place" aria-labelledby="place-title" className="mt-8 mb-8">
      <h2 id="place-title" className="font-serif text-lead font-semibold">
        {t("capture.place.title")}
      </h2>
      <p className="measure mt-1 text-ui text-quiet">{t("capture.place.said")}</p>
      <Button type="button" icon={MapPin} aria-disabled={asking} onClick={() => void (asking || press())} className="mt-3 min-h-12 w-full md:w-auto">
        {t(again ? "capture.place.again" : "capture.place.add")}
      </Button>
      <div role="status" className="mt-2 text-ui">
        {asking ? <p className="text-quiet">{t("capture.place.asking")}</p> : trouble ? <p>{trouble.said}</p> : children}
      </div>
      {trouble?.why === "elsewhere" && !asking && (
        <Button type="button" onClick={() => window.location.reload()} className="mt-2 min-h-12 w-full md:w-auto">
          {t("capture.place.reload")}
        </Button>
      )}
    </section>
  );
}
