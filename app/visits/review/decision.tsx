import { Form } from "@remix-run/react";
import { VOID_CAUSES } from "#app/core/visit/event.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { Confirmed, DeedForm, Reason, type Refused } from "#app/visits/review/deed-form.tsx";
import { PutBack } from "#app/visits/review/next-step.tsx";
import { RETURN_FORM } from "#app/visits/review/posted.ts";
import type { ReviewView } from "#app/visits/view/review.ts";
import { useReader } from "#app/words/reader.tsx";

type DecisionProps = { view: ReviewView; refused: Refused | null };

/** The end of a review: approve or pass on, send back with a reason, or one of the rarer ends. */
export function Decision({ view, refused }: DecisionProps) {
  const { t } = useReader();
  return (
    <section id="decision" aria-labelledby="decide" className="no-print mt-12 scroll-mt-4 border-t border-ink pt-5">
      <h2 id="decide" className="font-serif text-lead font-semibold">
        {t("review.visit.decision.title")}
      </h2>
      <div className="mt-4 grid gap-x-12 gap-y-10 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
        <div>{view.deeds.includes("pass") ? <PassOn view={view} /> : <Approve view={view} refused={refused} />}</div>
        <SendBack view={view} refused={refused} />
      </div>
      <Otherwise view={view} refused={refused} />
    </section>
  );
}

function PassOn({ view }: { view: ReviewView }) {
  const { t } = useReader();
  return (
    <>
      <p className="mb-4 text-ui">{t("review.visit.decision.passSaid")}</p>
      <DeedForm view={view} deed="pass">
        <Button weight="primary" className="w-full md:w-auto">
          {t("review.visit.decision.pass")}
        </Button>
      </DeedForm>
    </>
  );
}

function Approve({ view, refused }: DecisionProps) {
  const { t } = useReader();
  return (
    <>
      <p className="mb-4 text-ui">{t("review.visit.decision.approveSaid")}</p>
      <DeedForm view={view} deed="approve">
        <Button weight="primary" className="w-full md:w-auto">
          {t("review.visit.decision.approve")}
        </Button>
      </DeedForm>
      <div className="mt-4">
        <Confirmed
          view={view}
          deed="exclude"
          label={t("review.visit.decision.exclude")}
          said={t("review.visit.decision.excludeSaid")}
          confirm={t("review.visit.decision.excludeConfirm")}
          refused={refused}
        >
          <Reason deed="exclude" label={t("review.visit.decision.excludeReason")} refused={refused} />
        </Confirmed>
      </div>
    </>
  );
}

function SendBack({ view, refused }: DecisionProps) {
  const { t } = useReader();
  return (
    <Form method="post" id={RETURN_FORM} aria-label={t("review.visit.decision.return")} className="md:border-l md:border-line md:pl-12">
      <input type="hidden" name="deed" value="return" />
      <input type="hidden" name="seen" value={view.seen} />
      <p className="text-ui">{t("review.visit.decision.returnSaid")}</p>
      <Reason deed="return" label={t("review.visit.decision.reason")} hint={t("review.visit.decision.reasonHint")} refused={refused} className="mt-4" />
      <Button className="mt-4 w-full md:w-auto">{t("review.visit.decision.returnConfirm")}</Button>
    </Form>
  );
}

/** What seldom happens, and mostly cannot be undone. */
function Otherwise({ view, refused }: DecisionProps) {
  const { t } = useReader();
  const causes = VOID_CAUSES.map((value) => ({ value, label: t(`review.visit.void.cause.${value}`) }));
  return (
    <div className="mt-12 border-t border-line pt-5">
      <h3 className="text-ui font-semibold">{t("review.visit.decision.otherwise")}</h3>
      <div className="mt-3 grid items-start gap-x-8 gap-y-4 md:grid-cols-3">
        {view.deeds.includes("reject") && (
          <Confirmed
            view={view}
            deed="reject"
            label={t("review.visit.decision.reject")}
            said={t("review.visit.decision.rejectSaid")}
            confirm={t("review.visit.decision.rejectConfirm")}
            refused={refused}
          >
            <Reason deed="reject" label={t("review.visit.decision.rejectReason")} refused={refused} />
          </Confirmed>
        )}
        {view.deeds.includes("void") && (
          <Confirmed view={view} deed="void" label={t("review.visit.void.label")} said={t("review.visit.void.said")} confirm={t("review.visit.void.confirm")} refused={refused}>
            <Select name="cause" label={t("review.visit.void.why")} unchosen={t("review.visit.void.unchosen")} groups={[{ label: "", options: causes }]} required className="mt-3" />
            <Reason deed="void" label={t("review.visit.void.reason")} hint={t("review.visit.void.reasonHint")} refused={refused} optional />
          </Confirmed>
        )}
        {view.deeds.includes("release") && <PutBack view={view} />}
      </div>
    </div>
  );
}
