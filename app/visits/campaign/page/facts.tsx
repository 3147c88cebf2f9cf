import { Notice } from "#app/ui/notice.tsx";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was just done, as the address says it. */
const DID = ["created", "reset", "proposed", "moved", "added", "dropped", "pinned", "unpinned", "undone", "released", "ended"] as const;
type DidWhat = (typeof DID)[number];

export function didOf(said: string | null): DidWhat | null {
  return DID.find((did) => did === said) ?? null;
}

export function Did({ did }: { did: DidWhat | null }) {
  const { t } = useReader();
  if (!did) return null;
  return (
    <Notice tone="good" alert className="mt-6">
      <p>{t(`campaigns.did.${did}`)}</p>
    </Notice>
  );
}

/** What a campaign is about, in two lines. */
export function Facts({ view }: { view: CampaignView }) {
  const { t, read, formats } = useReader();
  const what = [read(view.form), view.channel && t(`trade.channel.${view.channel}`), t(`trade.visitMode.${view.mode}`), t("campaigns.period", { from: formats.date(view.from), to: formats.date(view.to) })];
  const much = [t("campaigns.places", { count: view.places }), t("campaigns.people", { count: view.evaluators }), t("campaigns.perPlace", { count: view.visitsPerPlace })];
  return (
    <>
      <p>{[t(`campaigns.state.${view.state}`), ...what].filter(Boolean).join(" · ")}</p>
      <p>{much.join(t("campaigns.comma"))}</p>
    </>
  );
}
