import { Link } from "@remix-run/react";
import type { VisitState } from "#app/core/visit/visit.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { TapsView, TapView } from "#app/visits/view/fill.ts";
import { useReader } from "#app/words/reader.tsx";

type TapTimesProps = { visitId: string; taps: TapsView; state: VisitState; editable: boolean };

/** What was tapped at the place, to be put right outside; and the way back to the screen of taps while it is of use. */
export function TapTimes({ visitId, taps, state, editable }: TapTimesProps) {
  const { t } = useReader();
  return (
    <section id="taps" aria-labelledby="taps-title" className="mb-8">
      <h2 id="taps-title" className="font-serif text-lead font-semibold">
        {t("capture.taps.title")}
      </h2>
      {state === "under-way" && (
        <>
          <p className="mt-1 text-ui text-quiet">{t("capture.openSaid")}</p>
          <Link to={paths.visitNow(visitId)} className={buttonClass("plain", "mt-3 min-h-12 w-full md:w-auto")}>
            {t("capture.open")}
          </Link>
        </>
      )}
      {taps.disordered && (
        <Notice tone="warn" className="mt-4">
          <p>{t("capture.taps.order")}</p>
        </Notice>
      )}
      {editable ? <Correct visitId={visitId} marks={taps.marks} /> : <Told marks={taps.marks} />}
    </section>
  );
}

function Correct({ visitId, marks }: { visitId: string; marks: readonly TapView[] }) {
  const { t } = useReader();
  const some = marks.some(({ time }) => time !== "");
  return (
    <details open={some} className="mt-3">
      <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">
        {t("capture.taps.correct")}
      </summary>
      <form method="post" action={paths.visitTaps(visitId)} className="mt-2">
        <p className="text-note text-quiet">{t("capture.taps.said")}</p>
        <div className="mt-3 grid grid-cols-2 gap-3 md:grid-cols-4">
          {marks.map(({ mark, time, byHand }) => (
            <Field
              // A time that was changed elsewhere is shown as it is now.
              key={`${mark}${time}`}
              type="time"
              step={1}
              label={byHand ? t("capture.taps.byHand", { mark: t(`capture.marks.${mark}`) }) : t(`capture.marks.${mark}`)}
              name={mark}
              defaultValue={time}
            />
          ))}
        </div>
        <Button className="mt-3 min-h-12">{t("capture.taps.save")}</Button>
      </form>
    </details>
  );
}

/** Handed in, only to be read. */
function Told({ marks }: { marks: readonly TapView[] }) {
  const { t } = useReader();
  const tapped = marks.filter(({ time }) => time !== "");
  if (tapped.length === 0) return <p className="mt-1 text-ui text-quiet">{t("capture.taps.none")}</p>;
  return (
    <dl className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-ui">
      {tapped.map(({ mark, time }) => (
        <div key={mark} className="flex gap-2">
          <dt className="text-quiet">{t(`capture.marks.${mark}`)}</dt>
          <dd>{time}</dd>
        </div>
      ))}
    </dl>
  );
}
