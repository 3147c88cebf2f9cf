import { Link } from "@remix-run/react";
import type { PracticePlan } from "#app/drills/practice/view.ts";
import { useWhen } from "#app/drills/practice/when.ts";
import { paths } from "#app/paths.ts";
import { useReader } from "#app/words/reader.tsx";

/** Nothing to do now: said with a good word, and when there will be. */
export function Empty({ plan }: { plan: PracticePlan }) {
  const { t } = useReader();
  const { bare, done, next, today } = plan;
  if (bare) return <p className="measure text-body">{t("practice.empty.none")}</p>;
  return (
    <>
      <p className="font-serif text-title font-semibold">{t(done > 0 ? "practice.empty.done" : "practice.empty.rest")}</p>
      {next && <Next next={next} today={today} />}
      <Link to={paths.drills()} className="mt-3 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4 hover:decoration-ink">
        {t("practice.others")}
      </Link>
    </>
  );
}

/** So many are named. */
const NAMED = 3;

function Next({ next: { day, standards }, today }: { next: NonNullable<PracticePlan["next"]>; today: string }) {
  const { t, read, language } = useReader();
  const when = useWhen(today)(day);
  const named = standards.slice(0, NAMED).map(({ id, title }) => `${id} ${read(title)}`).join(language === "zh" ? "、" : ", ");
  const count = standards.length - NAMED;
  return <p className="measure mt-2 text-body">{count > 0 ? t("practice.empty.nextMore", { when, standards: named, count }) : t("practice.empty.nextOne", { when, standards: named })}</p>;
}
