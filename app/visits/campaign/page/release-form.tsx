import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Check } from "#app/visits/campaign/page/checks.tsx";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import type { CampaignView, TroubleView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type ReleaseFormProps = { view: CampaignView; words: PlanWords; confirmed: readonly string[] };

/** What a plan breaks and misses, each rule to be mended or confirmed by itself; then the release. */
export function ReleaseForm({ view, words, confirmed }: ReleaseFormProps) {
  const { t } = useReader();
  const of = (gravity: TroubleView["gravity"]) => view.troubles.filter((each) => each.gravity === gravity);
  const [mend, confirm, wish] = [of("mend"), of("confirm"), of("wish")];
  const people = new Set(view.slots.map(({ evaluator }) => evaluator)).size;
  return (
    <Form method="post" className="mt-8 max-w-3xl space-y-8">
      <input type="hidden" name="edition" value={view.edition} />
      <p className="text-body font-semibold">{t("campaigns.release.summary", { visits: view.slots.length, people })}</p>
      {mend.length + confirm.length === 0 && <Notice tone="good">{t("campaigns.release.fine")}</Notice>}
      <Mend id={view.id} troubles={mend} words={words} />
      {confirm.length > 0 && (
        <fieldset>
          <legend className="text-body font-semibold">{t("campaigns.release.confirm")}</legend>
          {confirm.map(({ key, trouble }) => (
            <Check key={key} name="confirm" value={key} checked={confirmed.includes(key)}>
              {t("campaigns.release.confirmThis", { what: words.trouble(trouble) })}
            </Check>
          ))}
        </fieldset>
      )}
      {wish.length > 0 && (
        <section>
          <h2 className="text-body font-semibold">{t("campaigns.release.wish")}</h2>
          <ul className="mt-2 list-disc space-y-1 pl-5 text-ui">
            {wish.map(({ key, trouble }) => (
              <li key={key}>{words.trouble(trouble)}</li>
            ))}
          </ul>
        </section>
      )}
      {mend.length === 0 && <p className="measure text-ui text-quiet">{t("campaigns.release.once")}</p>}
      <div className="flex flex-wrap gap-3">
        {mend.length === 0 && (
          <Button weight="primary" className="w-full md:w-auto">
            {t("campaigns.release.act")}
          </Button>
        )}
        <Link to={paths.campaign(view.id)} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("campaigns.release.back")}
        </Link>
      </div>
    </Form>
  );
}

function Mend({ id, troubles, words }: { id: string; troubles: readonly TroubleView[]; words: PlanWords }) {
  const { t } = useReader();
  if (troubles.length === 0) return null;
  return (
    <section>
      <h2 className="text-body font-semibold text-seal">{t("campaigns.release.mend")}</h2>
      <ul className="mt-2 text-ui">
        {troubles.map(({ key, trouble }) => {
          const slot = "slot" in trouble ? trouble.slot : "slots" in trouble ? trouble.slots.at(-1) : undefined;
          return (
            <li key={key} className="flex flex-wrap items-center gap-x-4 border-b border-line py-1">
              <span className="min-w-0 flex-1">{words.trouble(trouble)}</span>
              {slot !== undefined && (
                <Link to={paths.campaignSlot(id, { slot })} className="inline-flex min-h-11 items-center underline decoration-line underline-offset-4 hover:decoration-ink">
                  {t("campaigns.plan.change")}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
