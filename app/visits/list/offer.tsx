import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useSaid } from "#app/visits/money/entry.tsx";
import type { OwnVisit } from "#app/visits/view/own.ts";
import { useReader } from "#app/words/reader.tsx";

/** An offer, answered by one press, or by two where the answer is no. Works without scripts. */
export function Offer({ visit }: { visit: OwnVisit }) {
  const { t } = useReader();
  const { yuan } = useSaid();
  return (
    <section aria-labelledby="offer" className="border-y border-ink py-5">
      <h2 id="offer" className="font-serif text-lead font-semibold">
        {t("visits.offer.title")}
      </h2>
      <p className="mt-1 text-ui text-quiet">{t("visits.offer.said")}</p>
      {visit.fee !== null && <p className="mt-3 text-body">{visit.fee === 0 ? t("visits.offer.noFee") : t("visits.offer.fee", { yuan: yuan(visit.fee) })}</p>}
      {visit.test === null ? (
        <Form method="post" action={paths.visitOffer(visit.visitId)} className="mt-4">
          <input type="hidden" name="seen" value={visit.seen} />
          <Button weight="primary" name="deed" value="accept" className="min-h-12 w-full md:w-auto md:px-10">
            {t("visits.offer.accept")}
          </Button>
        </Form>
      ) : (
        <TestFirst slug={visit.test} />
      )}
      <Decline visit={visit} act={t("visits.offer.decline")} />
      <Link to={paths.conflicts()} className="mt-1 inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">
        {t("visits.offer.toConflicts")}
      </Link>
    </section>
  );
}

/** Nobody accepts before the test on the form is passed. */
function TestFirst({ slug }: { slug: string }) {
  const { t } = useReader();
  return (
    <div className="mt-4">
      <p className="text-ui">{t("problems.test-first")}</p>
      <Link to={paths.test(slug)} className={buttonClass("primary", "mt-3 min-h-12 w-full md:w-auto")}>
        {t("tests.openAct")}
      </Link>
    </div>
  );
}

/** Says no, with the reason and with what it means said first. */
export function Decline({ visit: { visitId, seen }, act }: { visit: OwnVisit; act: string }) {
  const { t } = useReader();
  return (
    <details className="group mt-3">
      <summary className={buttonClass("plain", "min-h-12 w-full md:w-auto")}>{act}</summary>
      <Form method="post" action={paths.visitOffer(visitId)} className="mt-4 border-l-2 border-ink pl-4">
        <p className="text-ui">{t("visits.offer.declineSaid")}</p>
        <input type="hidden" name="seen" value={seen} />
        <TextArea label={t("visits.offer.reason")} name="reason" hint={t("visits.offer.reasonHint")} required minLength={2} maxLength={2000} rows={2} className="mt-4" />
        <Button name="deed" value="decline" className="mt-4 min-h-12 w-full md:w-auto">
          {t("visits.offer.declineConfirm")}
        </Button>
      </Form>
    </details>
  );
}

/** How it is made, which day was asked for, and what was accepted for it; an offer says that itself. */
export function Arranged({ visit: { state, mode, plannedOn, band, fee } }: { visit: OwnVisit }) {
  const { t, formats } = useReader();
  const { feeSaid } = useSaid();
  return (
    <p className="mt-1 flex flex-wrap gap-x-4 text-ui text-quiet">
      <span>{t("visits.offer.mode", { mode: t(`trade.visitMode.${mode}`) })}</span>
      {plannedOn !== null && <span>{band === null ? t("visits.offer.on", { day: formats.date(plannedOn) }) : t("visits.offer.onBand", { day: formats.date(plannedOn), band: formats.hours(band) })}</span>}
      {fee !== null && state !== "offered" && <span>{t("visits.offer.feeOf", { fee: feeSaid(fee) })}</span>}
    </p>
  );
}
