import { Form } from "@remix-run/react";
import { useState, type FormEvent } from "react";
import { paths } from "#app/paths.ts";
import { Due } from "#app/visits/list/due.tsx";
import { PlaceBefore, PlaceFields } from "#app/visits/place/before.tsx";
import type { LocatedFields } from "#app/visits/place/posted.ts";
import type { FillView } from "#app/visits/view/fill.ts";
import { Button } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Where to go, until when, what to do there; and to begin on arrival. */
export function Brief({ view, today }: { view: FillView; today: string }) {
  const { t } = useReader();
  const [held, hold] = useState<LocatedFields | null>(null);
  return (
    <>
      <p className="text-ui">
        <Due dueOn={view.dueOn} today={today} />
      </p>
      <BriefText view={view} />
      {view.locatable && view.deeds.includes("begin") && <PlaceBefore held={held} hold={hold} />}
      {view.deeds.includes("begin") && (
        <Form method="post" action={paths.visit(view.visitId)} onSubmit={sayDeviceClock} className="-mx-4 mt-8 border-t border-line bg-paper px-4 py-4 tall:sticky tall:bottom-0">
          <input type="hidden" name="device" defaultValue="" />
          <PlaceFields held={held} />
          <Button weight="primary" className="min-h-12 w-full md:w-auto">
            {t("visits.brief.begin")}
          </Button>
          {view.tappable && (
            <Button name="to" value="now" className="mt-3 min-h-12 w-full md:mt-0 md:ml-3 md:w-auto">
              {t("capture.beginNow")}
            </Button>
          )}
          <p className="mt-2 text-note text-quiet">
            {t("visits.brief.beginSaid")} {t("capture.clock")}
          </p>
        </Form>
      )}
    </>
  );
}

/** The device's clock at the moment of the press, where a script runs; without, nothing is said. */
function sayDeviceClock({ currentTarget }: FormEvent<HTMLFormElement>) {
  const field = currentTarget.elements.namedItem("device");
  if (field instanceof HTMLInputElement) field.value = String(Date.now());
}

/** The shopper's brief, to look up again while the visit is made. */
export function BriefFolded({ view }: { view: Pick<FillView, "brief"> }) {
  const { t } = useReader();
  return (
    <details className="mt-10">
      <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">
        {t("visits.brief.again")}
      </summary>
      <BriefText view={view} />
    </details>
  );
}

/** Paragraph by paragraph. */
function BriefText({ view }: { view: Pick<FillView, "brief"> }) {
  const { t, read } = useReader();
  const paragraphs = read(view.brief).split("\n").filter((line) => line.trim() !== "");
  return (
    <section aria-labelledby="brief" className="mt-6">
      <h2 id="brief" className="font-serif text-lead font-semibold">
        {t("visits.brief.title")}
      </h2>
      <div className="measure mt-2 space-y-3 text-body">
        {paragraphs.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
    </section>
  );
}
