import { paths } from "#app/paths.ts";
import type { HomeOf } from "#app/routes/home/view.server.ts";
import { Acts, After, Line, Way, Work } from "#app/routes/home/work.tsx";
import type { QueueVisit } from "#app/visits/view/queue.ts";
import { useReader } from "#app/words/reader.tsx";

/** The head of the queue: what the reader has taken, else what waits longest. */
export function ReviewerHome({ home: { first, isMine, more, counts, plans, now } }: { home: HomeOf<"reviewer"> }) {
  const { t, read } = useReader();
  const kind = isMine ? "mine" : "waiting";
  return (
    <>
      <Work title={t(`home.reviewer.title.${first?.failed && !isMine ? "urgent" : kind}`)}>
        {first ? (
          <>
            <h3 className="font-serif text-title font-semibold">{read(first.branch.name)}</h3>
            <p className="mt-1 text-ui text-quiet">{read(first.title)}</p>
            <p className="mt-3 text-body">
              <Since visit={first} now={now} />
            </p>
            <p className="mt-1 text-ui text-quiet">{t("home.reviewer.counts", counts)}</p>
            <Acts to={paths.review(first.visitId)} act={t(`home.reviewer.act.${kind}`)}>
              <Way to={paths.reviews()}>{t("home.reviewer.all")}</Way>
              {plans && <Way to={paths.planVisit()}>{t("home.reviewer.plan")}</Way>}
            </Acts>
          </>
        ) : (
          <>
            <p className="measure text-body">{t("home.reviewer.none")}</p>
            <p className="mt-1 text-ui text-quiet">{t("home.reviewer.counts", counts)}</p>
            {plans ? (
              <Acts to={paths.planVisit()} act={t("home.reviewer.plan")}>
                <Way to={paths.reviews()}>{t("home.reviewer.all")}</Way>
              </Acts>
            ) : (
              <Acts to={paths.reviews()} act={t("home.reviewer.all")} />
            )}
          </>
        )}
      </Work>
      {more.length > 0 && (
        <After title={t("home.work.more")}>
          {more.map((visit) => (
            <Line key={visit.visitId} to={paths.review(visit.visitId)} name={read(visit.branch.name)}>
              <Since visit={visit} now={now} />
            </Line>
          ))}
        </After>
      )}
    </>
  );
}

/** Who handed it in, and how long ago where nobody has taken it. */
function Since({ visit: { evaluator, submittedAt, reviewer }, now }: { visit: QueueVisit; now: number }) {
  const { t, read, formats } = useReader();
  const name = read(evaluator.name);
  if (reviewer !== null || submittedAt === null) return t("home.reviewer.mineBy", { evaluator: name });
  return t("home.reviewer.by", { evaluator: name, wait: formats.wait(now - submittedAt) });
}
