import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { AppealForm, type RefusedAppeal } from "#app/visits/appeal/form.tsx";
import { AppealedItems, Restated } from "#app/visits/appeal/told.tsx";
import type { AppealView } from "#app/visits/view/appeal.ts";
import { useReader } from "#app/words/reader.tsx";

/** The appeal against one published visit: to be made, made, settled, or too late. */
export function Appeal({ view, refused }: { view: AppealView; refused: RefusedAppeal | null }) {
  const { t } = useReader();
  const { appeal, may } = view;
  return (
    <>
      <p suppressHydrationWarning className="measure mt-6 text-body">
        {useStanding(view)}
      </p>
      {may && view.choices.length > 0 && <AppealForm view={view} refused={refused} />}
      {may && view.choices.length === 0 && <p className="mt-4 text-ui">{t("hearings.appeal.nothing")}</p>}
      {appeal?.settled && (
        <>
          <Part title={t("hearings.appeal.reason")}>
            <p className="measure whitespace-pre-line text-ui">{appeal.settled.reason}</p>
          </Part>
          <Part title={t("hearings.appeal.restated")}>
            <Restated settled={appeal.settled} />
          </Part>
        </>
      )}
      {appeal && (
        <Part title={t("hearings.appeal.items")}>
          <AppealedItems items={appeal.items} />
        </Part>
      )}
      <p className="no-print mt-12">
        <Link to={paths.result(view.visitId)} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("hearings.appeal.toResult")}
        </Link>
      </p>
    </>
  );
}

/** One sentence on where the appeal stands, as far as the reader may know. */
function useStanding({ standing, outcome, window, may, appeal }: AppealView): string {
  const { t, formats } = useReader();
  if (appeal?.settled) return t("hearings.appeal.settled", { day: formats.day(appeal.settled.at), outcome: t(`hearings.outcome.${appeal.settled.outcome}`) });
  if (appeal) return t("hearings.appeal.open", { day: formats.day(appeal.at) });
  if (outcome) return t("hearings.appeal.settledStaff", { outcome: t(`hearings.outcome.${outcome}`) });
  if (standing === "appealed") return t("hearings.appeal.openStaff");
  if (!window) return t("hearings.appeal.never");
  if (window.left <= 0 || standing === "final") return t("hearings.appeal.over", { day: formats.date(window.until) });
  return may ? t("hearings.appeal.left", { day: formats.date(window.until), count: window.left }) : t("hearings.appeal.nothingStaff");
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="font-serif text-lead font-semibold">{title}</h2>
      <div className="mt-2">{children}</div>
    </section>
  );
}

/** On the result: the way to its appeal, with the days that are left. */
export function AppealDoor({ view }: { view: Pick<AppealView, "visitId" | "may" | "window" | "appeal"> }) {
  const { t, formats } = useReader();
  const { may, window, appeal } = view;
  if (!may && !appeal) return null;
  return (
    <p className="no-print mt-6 flex flex-wrap items-center gap-x-6 gap-y-2 text-ui">
      {may && window && <span suppressHydrationWarning>{t("hearings.appeal.left", { day: formats.date(window.until), count: window.left })}</span>}
      <Link to={paths.resultAppeal(view.visitId)} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
        {t(may ? "hearings.appeal.toAppeal" : "hearings.appeal.toRead")}
      </Link>
    </p>
  );
}
