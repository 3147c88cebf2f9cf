import { Link } from "@remix-run/react";
import { Empty } from "#app/drills/practice/empty.tsx";
import { useBecause } from "#app/drills/practice/reasons.tsx";
import { Start } from "#app/drills/practice/start.tsx";
import type { OpenDrill, PlannedDrill, PracticePlan } from "#app/drills/practice/view.ts";
import { paths } from "#app/paths.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { useReader } from "#app/words/reader.tsx";

/** At the end of a debrief: the one thing to do next, and its one button. */
export function NextPractice({ plan }: { plan: PracticePlan }) {
  const { t } = useReader();
  const [open] = plan.open;
  const [first] = plan.drills;
  return (
    <section aria-labelledby="next-practice" className="no-print border-t border-ink pt-4">
      <h2 id="next-practice" className="text-note text-quiet">
        {t(open ? "practice.next.continue" : "practice.next.title")}
      </h2>
      {open ? <Resume open={open} /> : first ? <Proposal drill={first} today={plan.today} /> : <Empty plan={plan} />}
    </section>
  );
}

function Resume({ open: { sittingId, title, mode } }: { open: OpenDrill }) {
  const { t, read } = useReader();
  return (
    <div className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <p className="text-body font-semibold">{read(title)}</p>
      <Link to={paths.sitting(sittingId)} className={buttonClass("primary", "w-full md:w-auto")}>
        {t(mode === "practice" ? "practice.open.resume" : "practice.open.resumeAssessment")}
      </Link>
    </div>
  );
}

function Proposal({ drill, today }: { drill: PlannedDrill; today: string }) {
  const { t, read } = useReader();
  const because = useBecause(today);
  return (
    <div className="mt-1 flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-body font-semibold">
          {read(drill.title)} <span className="text-ui font-normal text-quiet">{t("practice.minutes", { count: drill.minutes })}</span>
        </p>
        <p className="measure text-ui">{because(drill)}</p>
      </div>
      <Start drill={drill} first />
    </div>
  );
}
