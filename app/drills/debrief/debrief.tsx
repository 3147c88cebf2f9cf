import { Form, Link } from "@remix-run/react";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import type { Text } from "#app/core/text/text.ts";
import { Criticals } from "#app/drills/debrief/criticals.tsx";
import { Headline } from "#app/drills/debrief/headline.tsx";
import { LedgerTable } from "#app/drills/debrief/ledger-table.tsx";
import { ledgerOf } from "#app/drills/debrief/ledger.ts";
import { MoodCurve } from "#app/drills/debrief/mood-curve.tsx";
import { Scores } from "#app/drills/debrief/scores.tsx";
import { Step } from "#app/drills/debrief/step.tsx";
import type { DebriefView } from "#app/drills/view/debrief.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

/** What other rooms put into a debrief; a turn counts moves from 0, as `decision.move.turn` does. */
export type DebriefSlots = {
  beforeNumbers?: ReactNode;
  afterStep?: (turn: number) => ReactNode;
  acts?: ReactNode;
  next?: ReactNode;
};

export type DebriefProps = {
  view: DebriefView;
  slots?: DebriefSlots;
  /** Whose eyes read it: a coach gets no acts of the owner's, and words about the trainee instead of to them. */
  reader?: "owner" | "coach";
};

/** What a drill showed: the numbers first, then every step they came from. */
export function Debrief({ view, slots = {}, reader = "owner" }: DebriefProps) {
  const { t } = useReader();
  const ledger = ledgerOf(view);
  const capStep = view.steps.findIndex(({ decision }) => decision.capLoss > 0);
  return (
    <>
      <Occasion view={view} />
      {slots.beforeNumbers}
      <Headline view={view} ledger={ledger} />
      <Criticals view={view} ledger={ledger} />
      <Scores grade={view.grade} />
      <MoodCurve steps={view.steps} />
      <section aria-labelledby="steps" className="mt-12">
        <h2 id="steps" className="mb-4 font-serif text-lead font-semibold">
          {t("debrief.steps.title")}
        </h2>
        {!view.revealed && (
          <Notice className="mb-6">
            <p>
              {view.attemptsLeft > 0
                ? t("debrief.steps.hidden", { count: view.attemptsLeft })
                : t("debrief.steps.hiddenWhilePlaying")}
            </p>
          </Notice>
        )}
        <ol className="border-b border-line">
          {view.steps.map((step, place) => (
            <Step key={place} step={step} number={place + 1} customer={view.customer} losses={ledger.losses[place] ?? []} cap={place === capStep ? ledger.total.cap : 0}>
              {slots.afterStep?.(step.decision.move.turn)}
            </Step>
          ))}
        </ol>
      </section>
      <div className="gap-x-16 lg:grid lg:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <LedgerTable ledger={ledger} capTurn={capStep < 0 ? null : capStep + 1} />
        {view.revealed && <FactsMissed facts={view.factsMissed} />}
      </div>
      {slots.next}
      {slots.acts}
      {reader === "owner" && <Acts view={view} />}
    </>
  );
}

function Occasion({ view }: { view: DebriefView }) {
  const { t, formats } = useReader();
  const parts = [
    t(`trade.mode.${view.mode}`),
    view.mode === "assessment" && t("debrief.attempt", { attempt: view.attempt, left: view.attemptsLeft }),
    t("debrief.when", { start: formats.moment(view.startedAt), duration: formats.duration(view.endedAt - view.startedAt) }),
  ];
  return (
    <p suppressHydrationWarning className="mt-2 text-ui text-quiet">
      {parts.filter(Boolean).join(" · ")}
    </p>
  );
}

function FactsMissed({ facts }: { facts: readonly Text[] }) {
  const { t, read } = useReader();
  return (
    <section aria-labelledby="missed" className="keep-together mt-14">
      <h2 id="missed" className="font-serif text-lead font-semibold">
        {t("debrief.facts.title")}
      </h2>
      {facts.length === 0 ? (
        <p className="mt-2 text-ui text-quiet">{t("debrief.facts.none")}</p>
      ) : (
        <ul className="measure mt-3 space-y-2 text-body">
          {facts.map((fact) => (
            <li key={fact.en} className="border-l-2 border-line pl-4">
              {read(fact)}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Acts({ view }: { view: DebriefView }) {
  const { t } = useReader();
  const mayRepeat = view.mode === "practice" || view.attemptsLeft > 0;
  return (
    <div className="no-print mt-14 flex flex-wrap items-center gap-x-4 gap-y-3">
      {mayRepeat && (
        <Form method="post" action={paths.drill(view.slug)} className="w-full md:w-auto">
          <input type="hidden" name="mode" value={view.mode} />
          <Button weight="primary" className="w-full">
            {t(view.mode === "practice" ? "debrief.again" : "debrief.assess")}
          </Button>
        </Form>
      )}
      <Link to={paths.drills()} className={buttonClass(mayRepeat ? "plain" : "primary", "w-full md:w-auto")}>
        {t("debrief.back")}
      </Link>
      <Button type="button" weight="quiet" icon={Printer} onClick={() => window.print()}>
        {t("debrief.print")}
      </Button>
    </div>
  );
}
