import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, After, Line, Way, Work } from "#app/routes/home/work.tsx";
import type { OwnVisit } from "#app/visits/view/own.ts";
import { TestsOpen } from "#app/visits/qualify/page/open.tsx";
import { useReader } from "#app/words/reader.tsx";

/** The visit to make next, what was sent back before all others. */
export function EvaluatorHome({ home: { first, more, today, tests } }: { home: HomeOf<"evaluator"> }) {
  const { t, read } = useReader();
  if (first === null) {
    return (
      <Work title={t("home.evaluator.title")}>
        <p className="measure text-body">{t("home.evaluator.none")}</p>
        {tests > 0 && <TestsOpen count={tests} />}
        <Way to={paths.visits()}>{t("home.evaluator.all")}</Way>
      </Work>
    );
  }
  return (
    <>
      <Work title={t("home.evaluator.title")}>
        <h3 className="font-serif text-title font-semibold">{read(first.branch.name)}</h3>
        <p className="mt-1 text-ui text-quiet">{read(first.title)}</p>
        <p className="mt-3 text-body">
          <Due visit={first} today={today} />
        </p>
        {first.reason && <p className="measure mt-1 text-body">{t("home.evaluator.reason", { reason: first.reason })}</p>}
        <Progress visit={first} />
        <Acts anew to={paths.visit(first.visitId)} act={t(`home.evaluator.act.${actOf(first)}`)}>
          <Way to={paths.visits()}>{t("home.evaluator.all")}</Way>
        </Acts>
        {tests > 0 && <TestsOpen count={tests} />}
      </Work>
      {more.length > 0 && (
        <After title={t("home.work.more")}>
          {more.map((visit) => (
            <Line key={visit.visitId} to={paths.visit(visit.visitId)} name={read(visit.branch.name)}>
              <Due visit={visit} today={today} />
            </Line>
          ))}
        </After>
      )}
    </>
  );
}

/** Only these are to be done; see `visitsToDo`. */
function actOf({ state }: OwnVisit): "offered" | "planned" | "under-way" | "returned" {
  return state === "returned" || state === "under-way" || state === "offered" ? state : "planned";
}

function Due({ visit: { dueOn }, today }: { visit: OwnVisit; today: string }) {
  const { t, formats } = useReader();
  const day = formats.date(dueOn);
  if (dueOn < today) return <span className="font-semibold text-warn">{t("home.evaluator.overdue", { day })}</span>;
  return t("home.evaluator.due", { day });
}

function Progress({ visit: { state, progress } }: { visit: OwnVisit }) {
  const { t, formats } = useReader();
  if (progress === null || state === "planned") return null;
  const { answered, of } = progress;
  return (
    <p className="mt-1 text-ui text-quiet">
      {t("home.evaluator.progress", { answered: formats.whole(answered), of: formats.whole(of) })}
    </p>
  );
}
