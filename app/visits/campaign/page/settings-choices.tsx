import { Check, Checks } from "#app/visits/campaign/page/checks.tsx";
import type { FieldOf } from "#app/visits/campaign/page/settings-form.tsx";
import { weekdayName } from "#app/visits/campaign/page/weekday.ts";
import type { CampaignChoices, Candidate } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** Where: everywhere, whole regions, or some places of a region. What is ticked adds up. */
export function Scope({ regions, of: { said, errorOf } }: { regions: CampaignChoices["regions"]; of: FieldOf }) {
  const { t, read } = useReader();
  const chosen = said("scope");
  return (
    <Checks label={t("campaigns.form.scope")} error={errorOf("scope")}>
      <Check name="scope" value="all" checked={chosen.includes("all")}>
        {t("campaigns.form.scopeAll")}
      </Check>
      {regions.map(({ id, name, places }) => (
        <div key={id} className="mt-2 border-t border-line pt-2">
          <Check name="scope" value={id} checked={chosen.includes(id)}>
            {t("campaigns.form.scopeRegion", { region: read(name) })}
          </Check>
          <details open={places.some((place) => chosen.includes(place.id))} className="pl-8">
            <summary className="inline-flex min-h-11 items-center text-ui underline decoration-line underline-offset-4">{t("campaigns.form.scopeSome")}</summary>
            <div className="gap-x-8 md:columns-2">
              {places.map((place) => (
                <Check key={place.id} name="scope" value={place.id} checked={chosen.includes(place.id)}>
                  {read(place.name)}
                </Check>
              ))}
            </div>
          </details>
        </div>
      ))}
    </Checks>
  );
}

export function Weekdays({ of: { said, errorOf } }: { of: FieldOf }) {
  const { t } = useReader();
  const chosen = said("weekdays");
  return (
    <Checks label={t("campaigns.form.weekdays")} error={errorOf("weekdays")}>
      <div className="flex flex-wrap gap-x-6">
        {[1, 2, 3, 4, 5, 6, 7].map((weekday) => (
          <Check key={weekday} name="weekdays" value={String(weekday)} checked={chosen.includes(String(weekday))}>
            {t(`campaigns.weekday.${weekdayName(weekday)}`)}
          </Check>
        ))}
      </div>
    </Checks>
  );
}

/** Who, by firm, with what keeps them from where. */
export function Evaluators({ candidates, of: { said, errorOf } }: { candidates: readonly Candidate[]; of: FieldOf }) {
  const { t, read } = useReader();
  const chosen = said("evaluators");
  const firmOf = ({ firm }: Candidate) => (firm ? read(firm) : "");
  return (
    <Checks label={t("campaigns.form.evaluators")} hint={t("campaigns.form.evaluatorsHint")} error={errorOf("evaluators")}>
      {[...new Set(candidates.map(firmOf))].sort().map((firm) => (
        <div key={firm} role="group" aria-label={firm || t("campaigns.form.bank")} className="mt-2">
          <p className="text-note text-quiet">{firm || t("campaigns.form.bank")}</p>
          {candidates
            .filter((each) => firmOf(each) === firm)
            .map((each) => (
              <Check key={each.id} name="evaluators" value={each.id} checked={each.possible && chosen.includes(each.id)} disabled={!each.possible}>
                {read(each.name)} <Limits candidate={each} />
              </Check>
            ))}
        </div>
      ))}
    </Checks>
  );
}

function Limits({ candidate: { whyNot } }: { candidate: Candidate }) {
  const { t, read } = useReader();
  if (whyNot.length === 0) return null;
  const said = whyNot.map((not) => {
    if ("place" in not) return t("campaigns.whyNot.home", { places: read(not.place) });
    if ("places" in not) return t(`campaigns.whyNot.${not.why}`, { places: not.places.map(read).join(t("campaigns.comma")) });
    return t(`campaigns.whyNot.${not.why}`);
  });
  return <span className="block text-note text-quiet">{said.join(t("campaigns.trouble.between"))}</span>;
}
