import { Form, Link } from "@remix-run/react";
import { slotKey } from "#app/core/campaign/campaign.ts";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Downloads } from "#app/ui/downloads.tsx";
import { Calendar } from "#app/visits/campaign/page/calendar.tsx";
import { PlanTable } from "#app/visits/campaign/page/plan-table.tsx";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { Troubles } from "#app/visits/campaign/page/troubles.tsx";
import { VIEWS, type View } from "#app/visits/campaign/page/views.ts";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type PlanProps = { view: CampaignView; by: View; words: PlanWords };

/** The plan of a campaign that is still being planned: what it says, what is against it, and what can be done. */
export function Plan({ view, by, words }: PlanProps) {
  const { t } = useReader();
  return (
    <>
      <Acts view={view} by={by} />
      {view.slots.length === 0 && view.unfilled.length === 0 ? (
        <p className="measure mt-8 text-body">
          {t("campaigns.plan.nothing")} {t("campaigns.plan.nothingSaid")}
        </p>
      ) : (
        <>
          <p className="mt-6 text-body font-semibold">
            {t("campaigns.plan.visits", { count: view.slots.length })}
            {view.unfilled.length > 0 && <span className="ml-3 text-seal">{t("campaigns.plan.gaps", { count: view.unfilled.length })}</span>}
          </p>
          {view.troubles.length === 0 && <p className="mt-2 text-ui text-quiet">{t("campaigns.plan.noTroubles")}</p>}
          <Troubles title={t("campaigns.plan.troubles")} troubles={view.troubles} words={words} />
          <Gaps view={view} words={words} />
          <PlanViews view={view} by={by} words={words} />
        </>
      )}
    </>
  );
}

/** The plan as a list or a calendar, and the way from one to the other. */
export function PlanViews({ view, by, words }: PlanProps) {
  const { t } = useReader();
  return (
    <>
      <nav aria-label={t("campaigns.plan.views")} className="mt-8 flex flex-wrap gap-x-6 print:hidden">
        {VIEWS.map((each) => (
          <Link key={each} to={paths.campaign(view.id, { by: each })} aria-current={each === by ? "page" : undefined} preventScrollReset className={`inline-flex min-h-11 items-center border-b-2 text-ui ${each === by ? "border-seal font-semibold" : "border-transparent text-quiet hover:text-ink"}`}>
            {t(`campaigns.plan.view.${each}`)}
          </Link>
        ))}
      </nav>
      {by === "calendar" ? (
        <>
          <Calendar view={view} words={words} />
          <div className="md:hidden">
            <PlanTable view={view} by="day" words={words} />
          </div>
        </>
      ) : (
        <PlanTable view={view} by={by} words={words} />
      )}
    </>
  );
}

function Acts({ view, by }: Pick<PlanProps, "view" | "by">) {
  const { t, language } = useReader();
  const pinned = view.slots.filter((slot) => slot.pinned).length;
  const ready = view.slots.length > 0;
  return (
    <div className="mt-6 print:hidden">
      <div className="flex flex-wrap items-center gap-3">
        {ready && (
          <Link to={paths.campaignRelease(view.id)} className={buttonClass("primary", "w-full md:w-auto")}>
            {t("campaigns.plan.release")}
          </Link>
        )}
        <Form method="post" preventScrollReset className="contents">
          <input type="hidden" name="edition" value={view.edition} />
          <input type="hidden" name="by" value={by} />
          <Button name="act" value="propose" weight={ready ? "plain" : "primary"} className="w-full md:w-auto">
            {t(view.proposed ? "campaigns.plan.again" : "campaigns.plan.propose")}
          </Button>
          {view.undoable && (
            <Button name="act" value="undo" className="w-full md:w-auto">
              {t("campaigns.plan.undo")}
            </Button>
          )}
        </Form>
        <Link to={paths.campaignTerms(view.id)} className={buttonClass("quiet")}>
          {t("campaigns.plan.settings")}
        </Link>
        {ready && (
          <Downloads label={t("campaigns.plan.sheet")} csv={paths.campaignSheet(view.id, { language, format: "csv" })} xlsx={paths.campaignSheet(view.id, { language, format: "xlsx" })} />
        )}
      </div>
      {pinned > 0 && <p className="mt-2 text-note text-quiet">{t("campaigns.plan.againSaid", { count: pinned })}</p>}
    </div>
  );
}

function Gaps({ view, words }: Pick<PlanProps, "view" | "words">) {
  const { t } = useReader();
  if (view.unfilled.length === 0) return null;
  return (
    <section aria-label={t("campaigns.plan.unfilled")} className="mt-6">
      <h2 className="text-body font-semibold">{t("campaigns.plan.unfilled")}</h2>
      {view.unfilled.map((gap) => (
        <details key={slotKey(gap)} className="border-b border-line">
          <summary className="flex min-h-11 items-center text-ui">
            {gap.twinOf === null ? t("campaigns.plan.unfilledAt", { place: words.place(gap.place), nth: gap.nth }) : t("campaigns.plan.unfilledTwin", { place: words.place(gap.place) })}
          </summary>
          <ul className="pb-3 pl-4 text-note text-quiet">
            {gap.reasons.map(({ evaluator, why }) => (
              <li key={evaluator}>{t("campaigns.gap.of", { name: words.person(evaluator), why: words.whyNot(why) })}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
