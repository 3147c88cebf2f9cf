import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { Answers } from "#app/visits/review/answers.tsx";
import { Decision } from "#app/visits/review/decision.tsx";
import type { Refused } from "#app/visits/review/deed-form.tsx";
import { Flags } from "#app/visits/review/flags.tsx";
import { HandIns } from "#app/visits/review/hand-ins.tsx";
import { History } from "#app/visits/review/history.tsx";
import { NextStep } from "#app/visits/review/next-step.tsx";
import { ScoreSheet } from "#app/visits/review/score-sheet.tsx";
import { Twin } from "#app/visits/review/twin.tsx";
import { RedLine } from "#app/visits/score/red-line.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { PersonView } from "#app/visits/view/place.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

/** One visit under review: whose turn it is, the scores, every answer, the decision, and what happened so far. */
export function Review({ view, refused }: { view: ReviewView; refused: Refused | null }) {
  const decides = view.deeds.includes("return");
  const items = view.sections.flatMap((section) => section.items);
  const criticals = view.score.criticals.flatMap((id) => items.filter(({ item }) => item.id === id).map(({ item }) => item.question));
  return (
    <>
      <Facts view={view} />
      <NextStep view={view} />
      <Settled view={view} />
      <div className="mt-8 gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_17rem]">
        <aside className="mb-10 lg:col-start-2 lg:row-start-1 lg:mb-0">
          <div className="tall:lg:sticky tall:lg:top-6">
            <ScoreSheet score={view.score} />
            <Flags view={view} />
            <HandIns view={view} />
          </div>
        </aside>
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          <div className="mb-8 empty:hidden">
            <RedLine criticals={criticals} uncapped={view.score.uncapped} total={view.score.total} />
          </div>
          <Brief view={view} />
          <Answers view={view} remarks={decides ? (refused?.remarks ?? {}) : null} />
          <Twin view={view} />
          {decides && <Decision view={view} refused={refused} />}
          <History events={view.history} />
        </div>
      </div>
    </>
  );
}

const WITH_BANK: readonly ReviewView["state"][] = ["in-review", "approved", "published", "appealed", "final", "rejected"];

/** What was decided that everybody who reads on should know first. */
function Settled({ view: { excluded, lost } }: { view: ReviewView }) {
  const { t } = useReader();
  if (lost) return <Lost lost={lost} />;
  if (excluded === null) return null;
  return (
    <Notice tone="warn" title={t("review.visit.excluded")} className="mt-6">
      <p className="whitespace-pre-line">{excluded}</p>
    </Notice>
  );
}

/** Where the cause says all, no reason was written. */
function Lost({ lost: { cause, reason } }: { lost: NonNullable<ReviewView["lost"]> }) {
  const { t } = useReader();
  const known = VOID_CAUSES.find((each) => each === cause);
  return (
    <Notice tone="warn" title={t(cause === "rejected" ? "review.visit.lost.rejected" : "review.visit.lost.void")} className="mt-6">
      {known && <p>{t(`review.visit.void.cause.${known}`)}</p>}
      {reason !== null && reason !== cause && <p className="whitespace-pre-line">{reason}</p>}
    </Notice>
  );
}

function Facts({ view }: { view: ReviewView }) {
  const { t, read, formats } = useReader();
  const nameOf = ({ name, firm }: PersonView) => [read(name), firm && read(firm)].filter(Boolean).join(" · ");
  const facts = [
    [t("review.visit.facts.state"), t(`trade.visit.${view.state}`)],
    [t("review.visit.facts.evaluator"), nameOf(view.evaluator)],
    ...(view.outside ? [[t("review.visit.facts.firstReviewer"), firstReviewerWords()] as const] : []),
    [t("review.visit.facts.reviewer"), reviewerWords()],
    [t("review.visit.facts.mode"), t(`trade.visitMode.${view.mode}`)],
    [t("review.visit.facts.visited"), view.visitedOn === null ? "" : formats.date(view.visitedOn)],
    [t("review.visit.facts.submitted"), formats.moment(view.submittedAt)],
    [t("review.visit.facts.took"), tookWords(view.submittedAt - view.startedAt)],
  ] as const;
  function firstReviewerWords(): string {
    if (view.firstReviewer) return nameOf(view.firstReviewer);
    return t(view.unstaffed ? "review.visit.facts.unstaffed" : "review.visit.facts.noReviewer");
  }
  function reviewerWords(): string {
    if (view.reviewer) return nameOf(view.reviewer);
    return t(view.ofFirm && WITH_BANK.includes(view.state) ? "review.visit.ofBank" : "review.visit.facts.noReviewer");
  }
  function tookWords(ms: number): string {
    return ms < 3 * 3600_000 ? formats.duration(ms) : formats.wait(ms);
  }
  return (
    <dl suppressHydrationWarning className="mt-5 grid grid-cols-2 gap-x-8 gap-y-3 text-ui md:grid-cols-3 lg:grid-cols-4">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt className="text-note text-quiet">{label}</dt>
          <dd suppressHydrationWarning>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Brief({ view }: { view: ReviewView }) {
  const { t, read } = useReader();
  return (
    <details className="mb-8 border-y border-line">
      <summary className="flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("review.visit.brief")}</summary>
      <p className="measure whitespace-pre-line pb-4 text-ui">{read(view.brief)}</p>
    </details>
  );
}
