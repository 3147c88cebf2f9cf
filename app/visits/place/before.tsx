import { Button } from "#app/ui/button.tsx";
import { AddPlace } from "#app/visits/place/add.tsx";
import type { LocatedFields } from "#app/visits/place/posted.ts";
import { useReader } from "#app/words/reader.tsx";

type PlaceBeforeProps = { held: LocatedFields | null; hold: (found: LocatedFields | null) => void };

/** Before the visit is begun there is no log to write to: it stays on this page until the beginning takes it along. */
export function PlaceBefore({ held, hold }: PlaceBeforeProps) {
  const { t } = useReader();
  const take = (found: LocatedFields) => {
    hold(found);
    return Promise.resolve(null);
  };
  return (
    <AddPlace again={held !== null} take={take}>
      {held && (
        <>
          <p>{t("capture.place.held")}</p>
          <Button type="button" weight="quiet" onClick={() => hold(null)} className="-ml-5 min-h-12 underline">
            {t("capture.place.leave")}
          </Button>
        </>
      )}
    </AddPlace>
  );
}

/** The same as fields of the form that begins the visit; none where nothing was added. */
export function PlaceFields({ held }: { held: LocatedFields | null }) {
  if (!held) return null;
  return (
    <>
      {(["key", "latitude", "longitude", "accuracy"] as const).map((name) => (
        <input key={name} type="hidden" name={name} value={held[name]} />
      ))}
    </>
  );
}
