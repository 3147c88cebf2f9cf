import { Link } from "@remix-run/react";
import type { PlannedDrill, PlanReason } from "#app/drills/practice/view.ts";
import { useWhen } from "#app/drills/practice/when.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

type Told = { today: string };

/** Why a drill is proposed, a sentence for each standard, which leads to the handbook. */
export function Reasons({ drill: { reasons, more }, today }: { drill: PlannedDrill } & Told) {
  const { t } = useReader();
  return (
    <ul className="measure mt-1 text-ui">
      {reasons.map((reason, place) => (
        <li key={place} className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline">
          <Mark reason={reason} />
          <Reason reason={reason} today={today} />
        </li>
      ))}
      {more > 0 && <li className="ml-12 py-1 text-quiet">{t("practice.why.more", { count: more })}</li>}
    </ul>
  );
}

function Mark({ reason }: { reason: PlanReason }) {
  const { t } = useReader();
  if (reason.kind === "new") return <span className="text-note text-quiet">{t("practice.mark.new")}</span>;
  const { id } = reason.standard;
  return (
    <Link to={paths.standard(id)} aria-label={t("handbook.open", { id })} className="inline-flex min-h-11 items-center self-center text-seal underline underline-offset-4">
      {id}
    </Link>
  );
}

/** One reason as a sentence. */
export function Reason({ reason, today }: { reason: PlanReason } & Told) {
  const { t, read, formats } = useReader();
  const when = useWhen(today);
  if (reason.kind === "new") return <span>{t("practice.why.new", { count: reason.standards })}</span>;
  const standard = read(reason.standard.title);
  switch (reason.kind) {
    case "visit":
      return <span>{t(reason.failed ? "practice.why.visitFailed" : "practice.why.visit", { standard })}</span>;
    case "lost":
      return <span>{t("practice.why.lost", { standard, when: when(reason.day), points: formats.tenths(reason.points) })}</span>;
    case "red-line":
    case "hinted":
    case "fading":
      return <span>{t(`practice.why.${reason.kind}`, { standard, when: when(reason.day) })}</span>;
  }
}
