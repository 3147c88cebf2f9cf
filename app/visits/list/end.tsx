import { Form } from "@remix-run/react";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { OwnVisit } from "#app/visits/view/own.ts";
import { useReader } from "#app/words/reader.tsx";

/** Gives up a visit that is under way: large targets for one thumb, nothing that has to be typed, and no blame. */
export function EndVisit({ visit: { visitId, seen } }: { visit: Pick<OwnVisit, "visitId" | "seen"> }) {
  const { t } = useReader();
  return (
    <details id="end" className="group mt-10 scroll-mt-4">
      <summary className="inline-flex min-h-12 items-center text-ui underline decoration-line underline-offset-4">{t("visits.end.open")}</summary>
      <Form method="post" action={paths.visitEnd(visitId)} aria-labelledby="end-title" className="mt-2 border-y border-ink py-5">
        <h2 id="end-title" className="font-serif text-lead font-semibold">
          {t("visits.end.title")}
        </h2>
        <p className="measure mt-1 text-ui">{t("visits.end.said")}</p>
        <input type="hidden" name="seen" value={seen} />
        <fieldset className="mt-4">
          <legend className="text-ui font-medium">{t("visits.end.cause")}</legend>
          <div className="mt-2 grid gap-2">
            {VOID_CAUSES.map((cause) => (
              <label key={cause} className="flex min-h-12 cursor-pointer items-center gap-3 rounded-box border border-edge bg-sheet px-4 text-ui has-checked:border-ink has-checked:font-semibold">
                <input type="radio" name="cause" value={cause} required className="size-5 accent-seal" />
                {t(`visits.end.causes.${cause}`)}
              </label>
            ))}
          </div>
        </fieldset>
        <TextArea label={t("visits.end.reason")} name="reason" hint={t("visits.end.reasonHint")} maxLength={2000} rows={2} className="mt-4" />
        <p className="mt-4 text-ui font-semibold">{t("visits.end.sure")}</p>
        <Button className="mt-3 min-h-12 w-full md:w-auto">{t("visits.end.confirm")}</Button>
      </Form>
    </details>
  );
}

/** Says why there is nothing more to do. */
export function Ended({ visit: { state, cause, reason } }: { visit: OwnVisit }) {
  const { t } = useReader();
  return (
    <Notice title={t("visits.ended.title")} className="mb-6">
      <p className="whitespace-pre-line">{said()}</p>
    </Notice>
  );

  function said(): string {
    if (state === "void" && cause) {
      const named = t(`planning.cause.${cause}`);
      return reason === null ? t("visits.ended.void", { cause: named }) : t("visits.ended.voidBecause", { cause: named, reason });
    }
    if (state === "declined" || state === "cancelled" || state === "rejected") return t(`visits.ended.${state}`, { reason: reason ?? "" });
    return t("visits.ended.expired");
  }
}
