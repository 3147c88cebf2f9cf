import { FirstDays } from "#app/coaching/assign/own/first-days.tsx";
import { Tasks } from "#app/coaching/assign/own/tasks.tsx";
import { Plan, usePlanTitle } from "#app/drills/practice/plan.tsx";
import { RecordsTable } from "#app/drills/shelf/records-table.tsx";
import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Way, Work } from "#app/routes/home/work.tsx";
import { useReader } from "#app/words/reader.tsx";

type Home = HomeOf<"staff" | null>;

/** What others ask for, today's practice, one's own place in a line, and the latest records. */
export function StaffHome({ home: { assigned, practice, recent, standing } }: { home: Home }) {
  return (
    <>
      <Tasks assigned={assigned} />
      {assigned.induction && <FirstDays induction={assigned.induction} primary={assigned.tasks.length === 0} />}
      <Work title={usePlanTitle(practice)}>
        <Plan plan={practice} primary={assigned.tasks.length === 0 && !assigned.induction} />
      </Work>
      {standing && <Standing standing={standing} />}
      <Recent sittings={recent} />
    </>
  );
}

/** Nothing is said before there is something to say: whoever is not on the board came to practise. */
function Standing({ standing: { own, ranked } }: { standing: NonNullable<Home["standing"]> }) {
  const { t } = useReader();
  if (own.state !== "ranked" && own.state !== "provisional") return null;
  return (
    <section aria-labelledby="standing" className="mt-14">
      <h2 id="standing" className="font-serif text-lead font-semibold">
        {t("home.standing.title")}
      </h2>
      <p className="measure mt-3 border-l-2 border-seal pl-4 text-body">
        {own.state === "ranked"
          ? t("boards.own.ranked.people", { ranked, place: own.row.place, best: own.row.best, worst: own.row.worst })
          : t("boards.own.provisional.people", { count: own.row.missing })}
      </p>
      <p className="mt-2 flex flex-wrap items-center gap-x-6">
        <Way to={paths.standing("people", own.row.id)}>{t(own.state === "ranked" ? "boards.own.why" : "boards.own.soFar")}</Way>
        <span className="text-note text-quiet">{t("boards.caution.sanction")}</span>
      </p>
    </section>
  );
}

function Recent({ sittings }: { sittings: Home["recent"] }) {
  const { t } = useReader();
  return (
    <section aria-labelledby="recent" className="mt-14">
      <h2 id="recent" className="font-serif text-lead font-semibold">
        {t("home.recent.title")}
      </h2>
      <div className="mt-3">
        {sittings.length === 0 ? <p className="text-ui text-quiet">{t("home.recent.none")}</p> : <RecordsTable sittings={sittings} />}
      </div>
      {sittings.length > 0 && <Way to={paths.records()}>{t("home.recent.all")}</Way>}
    </section>
  );
}
