import { Notice } from "#app/ui/notice.tsx";
import type { CampaignChoices } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** Whether a campaign lacks what it is made of. */
export function isWanting({ regions, forms, candidates }: CampaignChoices): boolean {
  return regions.length === 0 || forms.length === 0 || !candidates.some(({ possible }) => possible);
}

/** What is wanting before any campaign can be planned, and whom to ask for it. */
export function Wanting({ choices: { regions, forms } }: { choices: CampaignChoices }) {
  const { t } = useReader();
  const what = regions.length === 0 ? "noPlaces" : forms.length === 0 ? "noForms" : "noPeople";
  return (
    <Notice tone="warn" className="mt-8">
      <p>{t("campaigns.form.none", { what: t(`campaigns.form.${what}`) })}</p>
    </Notice>
  );
}
