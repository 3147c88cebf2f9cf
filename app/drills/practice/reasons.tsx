import { Link } from "@remix-run/react";
import type { PlannedDrill, PlanReason } from "#app/drills/practice/view.ts";
import { useWhen } from "#app/drills/practice/when.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Why a drill is proposed: each standard, which leads to the handbook, and what befell it. */
export function Reasons({ drill: { reasons, more }, today }: { drill: PlannedDrill; today: string }) {
  const { t } = useReader();
  return (
    <ul className="measure mt-1 text-ui">
      {reasons.map((reason, place) => (
        <Reason key={place} reason={reason} today={today} />
      ))}
      {more > 0 && <li className="ml-12 py-1 text-quiet">{t("practice.why.more", { count: more })}</li>}
    </ul>
  );
}

function Reason({ reason, today }: { reason: PlanReason; today: string }) {
  const { t, read } = useReader();
  const why = useWhy(today)(reason);
  if (reason.kind === "new") {
    return (
      <li className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline py-1">
        <span className="text-quiet">{t("practice.mark.new")}</span>
        <span>{why}</span>
      </li>
    );
  }
  const { id, title } = reason.standard;
  return (
    <li className="grid grid-cols-[3rem_minmax(0,1fr)] items-baseline">
      <Link to={paths.standard(id)} aria-label={t("handbook.open", { id })} className="inline-flex min-h-11 items-center text-seal underline underline-offset-4">
        {id}
      </Link>
      <span className="pb-1">
        <span className="font-semibold">{read(title)}</span>
        <span className="block text-quiet">{why}</span>
      </span>
    </li>
  );
}

/** What befell the standard of a reason, as a sentence. */
function useWhy(today: string): (reason: PlanReason) => string {
  const { t, formats } = useReader();
  const when = useWhen(today);
  return (reason) => {
    switch (reason.kind) {
      case "new":
        return t("practice.why.new", { count: reason.standards });
      case "visit":
        return t(reason.failed ? "practice.why.visitFailed" : "practice.why.visit");
      case "lost":
        return t("practice.why.lost", { when: when(reason.day), points: formats.tenths(reason.points) });
      case "red-line":
      case "hinted":
      case "fading":
        return t(`practice.why.${reason.kind}`, { when: when(reason.day) });
    }
  };
}

/** The weightiest reason of a drill in a line, the standard named before it. */
export function useBecause(today: string): (drill: PlannedDrill) => string {
  const { t, read } = useReader();
  const why = useWhy(today);
  return ({ reasons: [first] }) => {
    if (!first || first.kind === "new") return first ? why(first) : "";
    return t("practice.why.of", { standard: `${first.standard.id} ${read(first.standard.title)}`, why: why(first) });
  };
}
