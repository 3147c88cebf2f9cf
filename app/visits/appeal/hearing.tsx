import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { useDaysLeft } from "#app/visits/appeal/hearing-list.tsx";
import { RescoreForm, type RefusedHearing } from "#app/visits/appeal/rescore-form.tsx";
import { Says } from "#app/visits/appeal/says.tsx";
import { Verdict } from "#app/visits/appeal/verdict.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import type { HearingView } from "#app/visits/view/appeal.ts";
import { useReader } from "#app/words/reader.tsx";

/** An appeal as it is heard: taken, scored without knowing, then compared and settled. */
export function Hearing({ view, refused }: { view: HearingView; refused: RefusedHearing | null }) {
  const { t, read, formats } = useReader();
  const { stage, hearer } = view;
  const left = useDaysLeft(view.left);
  return (
    <>
      {stage !== "settled" && (
        <p suppressHydrationWarning className="mt-3 text-ui">
          {t("hearings.hearing.due", { day: formats.date(view.dueOn) })} <span className={view.left < 0 ? "font-semibold text-seal" : "font-semibold"}>{left}</span>
        </p>
      )}
      <div className="mt-6 border-y border-ink py-4">
        <p className="measure text-ui">{t(`hearings.hearing.stage.${stage}`, { name: hearer ? read(hearer.name) : "" })}</p>
        <Take view={view} />
      </div>
      {stage === "score" ? <RescoreForm view={view} refused={refused} /> : view.verdict === null && <Objections view={view} />}
      {view.verdict && <Verdict view={view} verdict={view.verdict} refused={refused} />}
      <Beside view={view} />
      <p className="no-print mt-12 flex flex-wrap gap-4">
        <Link to={paths.hearings()} className={buttonClass("plain", "w-full md:w-auto")}>
          {t("hearings.list.toList")}
        </Link>
        {stage === "settled" && (
          <Link to={paths.review(view.visitId)} className={buttonClass("quiet", "w-full md:w-auto")}>
            {t("hearings.hearing.toReview")}
          </Link>
        )}
      </p>
    </>
  );
}

function Take({ view: { stage, mayTake, seen, hearer } }: { view: HearingView }) {
  const { t, read } = useReader();
  if (!mayTake) return null;
  const form = (label: string, weight: "primary" | "plain") => (
    <Form method="post" className="mt-4">
      <input type="hidden" name="deed" value="hear" />
      <input type="hidden" name="seen" value={seen} />
      <Button weight={weight} className="w-full md:w-auto">
        {label}
      </Button>
    </Form>
  );
  if (stage === "take") return form(t("hearings.hearing.take"), "primary");
  return (
    <details className="group mt-4">
      <summary className={buttonClass("plain", "w-full group-open:hidden md:w-auto")}>{t("hearings.hearing.takeOver")}</summary>
      <div className="border-l-2 border-seal pl-4">
        <p className="measure text-ui font-semibold">{t("hearings.hearing.takeOverSaid", { name: hearer ? read(hearer.name) : "" })}</p>
        {form(t("hearings.hearing.takeOverSure"), "plain")}
      </div>
    </details>
  );
}

/** What the branch says, to those who do not score it. */
function Objections({ view: { items } }: { view: HearingView }) {
  const { t, read } = useReader();
  return (
    <ul className="mt-8">
      {items.map(({ item, kind, text }) => (
        <li key={item.id} className="keep-together border-b border-line py-4">
          <p className="text-ui font-semibold">{read(item.question)}</p>
          <Says label={t("hearings.hearing.says", { kind: t(`hearings.kind.${kind}`) })}>{text}</Says>
        </li>
      ))}
    </ul>
  );
}

/** The brief, and what the evaluator wrote or declared at other items. */
function Beside({ view: { said, brief, stage } }: { view: HearingView }) {
  const { t, read } = useReader();
  const answerWords = useAnswerWords();
  if (stage !== "score" && stage !== "settle") return null;
  return (
    <section aria-labelledby="beside" className="mt-12 border-t border-ink pt-4">
      <h2 id="beside" className="font-serif text-lead font-semibold">
        {t("hearings.hearing.beside")}
      </h2>
      {said.map(({ item, answer }) => (
        <Says key={item.id} label={read(item.question)}>
          {answerWords(item, answer).said}
          {answer.note && <span className="block text-note">{t("hearings.hearing.noted", { note: answer.note })}</span>}
        </Says>
      ))}
      <Says label={t("hearings.hearing.brief")}>{read(brief)}</Says>
    </section>
  );
}
