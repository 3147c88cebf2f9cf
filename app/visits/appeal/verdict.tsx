import { Form } from "@remix-run/react";
import type { Answer, Item } from "#app/core/form/form.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Says } from "#app/visits/appeal/says.tsx";
import type { RefusedHearing } from "#app/visits/appeal/rescore-form.tsx";
import { useAnswerWords } from "#app/visits/score/found-words.ts";
import type { HearingVerdict, HearingView } from "#app/visits/view/appeal.ts";
import { MOST_REASON } from "#app/visits/visit/reason.ts";
import { problemSentence } from "#app/words/problem-sentence.ts";
import { useReader } from "#app/words/reader.tsx";

type VerdictProps = { view: HearingView; verdict: HearingVerdict; refused: RefusedHearing | null };

/** Both scores of each item side by side, what that comes to, and why. */
export function Verdict({ view, verdict, refused }: VerdictProps) {
  const { t } = useReader();
  return (
    <section aria-labelledby="verdict" className="mt-8">
      <h2 id="verdict" className="font-serif text-lead font-semibold">
        {t("hearings.hearing.verdict", { outcome: t(`hearings.outcome.${verdict.outcome}`) })}
      </h2>
      <p className="mt-1 text-body">
        <Total verdict={verdict} />
      </p>
      <p className="measure mt-1 text-note text-quiet">{t("hearings.hearing.rule")}</p>
      <ul className="mt-4 border-t border-ink">
        {verdict.items.map((each) => (
          <Compared key={each.item.id} each={each} objection={view.items.find(({ item }) => item.id === each.item.id) ?? null} />
        ))}
      </ul>
      {view.stage === "settle" && <Settle view={view} outcome={verdict.outcome} refused={refused} />}
      {view.reason && <Says label={t("hearings.hearing.settledReason")}>{view.reason}</Says>}
    </section>
  );
}

function Total({ verdict: { was, is } }: { verdict: HearingVerdict }) {
  const { t, formats } = useReader();
  if (was.total === null || is.total === null) return t("hearings.hearing.noTotal");
  if (was.total === is.total) return t("hearings.hearing.stands", { is: formats.tenths(is.total) });
  return t("hearings.hearing.total", { was: formats.tenths(was.total), is: formats.tenths(is.total) });
}

function Compared({ each: { item, was, is, right }, objection }: { each: HearingVerdict["items"][number]; objection: HearingView["items"][number] | null }) {
  const { t, read } = useReader();
  const said = useSaid();
  return (
    <li className="keep-together border-b border-line py-4">
      <p className="text-ui font-semibold">{read(item.question)}</p>
      <div className="mt-1 grid gap-x-8 gap-y-1 text-ui sm:grid-cols-[minmax(0,1fr)_auto]">
        <dl className="grid gap-x-8 gap-y-1 sm:grid-cols-2">
          <div>
            <dt className="text-note text-quiet">{t("hearings.hearing.before")}</dt>
            <dd>{said(item, was)}</dd>
          </div>
          <div>
            <dt className="text-note text-quiet">{t("hearings.hearing.after")}</dt>
            <dd className="font-semibold">{said(item, is)}</dd>
          </div>
        </dl>
        <p className={right ? "font-semibold text-good" : "text-quiet"}>{t(right ? "hearings.hearing.right" : "hearings.hearing.wrong")}</p>
      </div>
      {objection && <Says label={t("hearings.hearing.says", { kind: t(`hearings.kind.${objection.kind}`) })}>{objection.text}</Says>}
      {objection?.note && <Says label={t("hearings.hearing.note")}>{objection.note}</Says>}
    </li>
  );
}

function useSaid(): (item: Item, answer: Answer | null) => string {
  const { t } = useReader();
  const answerWords = useAnswerWords();
  return (item, answer) => (answer ? answerWords(item, answer).said : t("hearings.hearing.unanswered"));
}

function Settle({ view, outcome, refused }: { view: HearingView; outcome: HearingVerdict["outcome"]; refused: RefusedHearing | null }) {
  const { t } = useReader();
  return (
    <Form method="post" className="measure mt-6">
      <input type="hidden" name="deed" value="settle" />
      <input type="hidden" name="seen" value={view.seen} />
      <TextArea
        label={t("hearings.hearing.reason")}
        hint={t("hearings.hearing.reasonHint")}
        name="reason"
        rows={4}
        required
        minLength={2}
        maxLength={MOST_REASON}
        defaultValue={refused?.reason}
        error={refused && problemSentence(t, refused.problem)}
      />
      <Button weight="primary" className="mt-4 w-full md:w-auto">
        {t("hearings.hearing.settle", { outcome: t(`hearings.outcome.${outcome}`) })}
      </Button>
    </Form>
  );
}
