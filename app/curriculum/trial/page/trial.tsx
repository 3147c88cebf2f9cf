import { Form, Link } from "@remix-run/react";
import { Choices } from "#app/curriculum/trial/page/choices.tsx";
import { ClockSwitch } from "#app/curriculum/trial/page/clock.tsx";
import { End } from "#app/curriculum/trial/page/end.tsx";
import { Moves } from "#app/curriculum/trial/page/moves.tsx";
import { StatePanel } from "#app/curriculum/trial/page/state-panel.tsx";
import type { TrialView } from "#app/curriculum/trial/view.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { useReader } from "#app/words/reader.tsx";

type TrialProps = {
  trial: TrialView;
  /** Points, standards and notes stand beside each reply. */
  points: boolean;
};

/** A trial: what the customer says, what may be answered, how things stand; at the end, what was lost. */
export function Trial({ trial, points }: TrialProps) {
  const { t, read } = useReader();
  return (
    <>
      <p className="mt-1 text-ui text-quiet">
        {t(`trade.seat.${trial.seat}`)} · {t(`trade.channel.${trial.channel}`)}
      </p>
      <p className="measure mt-3 text-ui">{read(trial.brief)}</p>
      {trial.outdated && (
        <Notice tone="warn" className="mt-4">
          <p>{t("drafts.trial.outdated")}</p>
        </Notice>
      )}
      <Ways trial={trial} points={points} />
      <div className="mt-6 gap-x-12 lg:grid lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div id="now" className="min-w-0 scroll-mt-4">
          {trial.end ? <End end={trial.end} /> : <Present trial={trial} points={points} />}
          <Moves moves={trial.moves} customer={trial.customer.name} />
        </div>
        <StatePanel trial={trial} />
      </div>
    </>
  );
}

function Ways({ trial: { draftId, end }, points }: TrialProps) {
  const { t } = useReader();
  return (
    <div className="mt-4 flex flex-wrap items-center gap-3">
      <Form method="post">
        <Button name="act" value="start" weight={end ? "primary" : "plain"}>
          {t("drafts.trial.again")}
        </Button>
      </Form>
      {!end && (
        <Link to={paths.draftTrial(draftId, { points: points ? undefined : "1" })} preventScrollReset className={buttonClass("plain")}>
          {t(points ? "drafts.trial.points.hide" : "drafts.trial.points.show")}
        </Link>
      )}
      <Link to={paths.draft(draftId)} className={buttonClass("quiet")}>
        {t("drafts.trial.toDraft")}
      </Link>
    </div>
  );
}

function Present({ trial, points }: TrialProps) {
  const { t, read } = useReader();
  const { customer, mood, line } = trial;
  return (
    <>
      <section aria-labelledby="line" className="border-t border-ink pt-4">
        <h2 id="line" className="text-note text-quiet">
          {t("drafts.trial.customerSays", { name: read(customer.name), mood: t(`trade.mood.${mood}`) })}
        </h2>
        <p className="measure mt-1 text-lead">{line ? read(line) : t("drafts.trial.noLine")}</p>
      </section>
      <ClockSwitch trial={trial} />
      <Choices trial={trial} points={points} />
    </>
  );
}
