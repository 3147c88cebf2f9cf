import { Link } from "@remix-run/react";
import { Empty } from "#app/drills/practice/empty.tsx";
import { Reasons, useBecause } from "#app/drills/practice/reasons.tsx";
import { Start } from "#app/drills/practice/start.tsx";
import { UnderWay } from "#app/drills/practice/under-way.tsx";
import type { PlannedDrill, PracticePlan } from "#app/drills/practice/view.ts";
import { ScenarioFacts } from "#app/drills/shelf/scenario-facts.tsx";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** What stands over the plan: how much it is, or that something is to be finished first. */
export function usePlanTitle({ open, drills, minutes }: PracticePlan): string {
  const { t } = useReader();
  if (open.length > 0) return t("practice.title.open");
  return drills.length > 0 ? t("practice.title.plan", { count: drills.length, minutes }) : t("practice.title.done");
}

/** Today's practice (`primary`: the one main act of the screen is here): what is open, else the drill to do now with its reasons and the press that begins it; then the others. */
export function Plan({ plan, primary = true }: { plan: PracticePlan; primary?: boolean }) {
  const { open, drills, today } = plan;
  const [first, ...others] = drills;
  if (open.length > 0) {
    return (
      <>
        <UnderWay open={open} primary={primary} />
        <Others plan={plan} drills={drills} />
      </>
    );
  }
  if (!first) return <Empty plan={plan} />;
  return (
    <>
      <First drill={first} today={today} primary={primary} />
      <Others plan={plan} drills={others} />
    </>
  );
}

function First({ drill, today, primary }: { drill: PlannedDrill; today: string; primary: boolean }) {
  const { t, read } = useReader();
  return (
    <div className="gap-x-12 md:grid md:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div>
        <h3 className="font-serif text-title font-semibold">{read(drill.title)}</h3>
        <p className="measure mt-2 text-body">{read(drill.brief)}</p>
        <h4 className="mt-4 text-note text-quiet">{t("practice.because")}</h4>
        <Reasons drill={drill} today={today} />
        <div className="mt-5 flex flex-wrap items-center gap-x-6 gap-y-3">
          <Start drill={drill} first={primary} />
          <Link to={paths.drills()} className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
            {t("practice.others")}
          </Link>
        </div>
      </div>
      <div className="mt-8 md:mt-1">
        <ScenarioFacts scenario={drill} />
      </div>
    </div>
  );
}

/** What comes after, a line each. */
function Others({ plan: { today, open, minutes }, drills }: { plan: PracticePlan; drills: readonly PlannedDrill[] }) {
  const { t } = useReader();
  if (drills.length === 0) return null;
  return (
    <section aria-labelledby="then" className="mt-10">
      <h3 id="then" className="text-note text-quiet">
        {open.length > 0 ? t("practice.title.plan", { count: drills.length, minutes }) : t("practice.then")}
      </h3>
      <ul className="mt-2 border-t border-line">
        {drills.map((drill) => (
          <Other key={drill.slug} drill={drill} today={today} />
        ))}
      </ul>
    </section>
  );
}

function Other({ drill, today }: { drill: PlannedDrill; today: string }) {
  const { t, read } = useReader();
  const because = useBecause(today);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-line py-3">
      <div className="min-w-0 flex-1 basis-72">
        <Link to={paths.drill(drill.slug)} className="inline-flex min-h-11 items-center text-body font-semibold underline decoration-line underline-offset-4 hover:decoration-ink">
          {read(drill.title)}
        </Link>
        <p className="measure text-ui text-quiet">
          {t("practice.minutes", { count: drill.minutes })} · {because(drill)}
        </p>
      </div>
      <Start drill={drill} />
    </li>
  );
}
