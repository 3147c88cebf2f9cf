import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { FoldSign } from "#app/ui/fold-sign.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { CampaignView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type EndProps = { state: CampaignView["state"]; refused: { typed: string; sentence: string } | null };

/** Ends a campaign before its time, with the reason. */
export function End({ state, refused }: EndProps) {
  const { t } = useReader();
  return (
    <details open={refused !== null} className="group mt-12 border-t border-line pt-4 print:hidden">
      <summary className="inline-flex min-h-11 items-center gap-2 text-ui">
        <FoldSign />
        {t(state === "draft" ? "campaigns.end.openDraft" : "campaigns.end.open")}
      </summary>
      <Form method="post" className="mt-3 max-w-xl space-y-4">
        <p className="text-ui">{t(state === "draft" ? "campaigns.end.saidDraft" : "campaigns.end.said")}</p>
        <TextArea label={t("campaigns.end.reason")} name="reason" required minLength={2} maxLength={2000} defaultValue={refused?.typed} error={refused?.sentence ?? null} />
        <Button name="act" value="end">
          {t("campaigns.end.confirm")}
        </Button>
      </Form>
    </details>
  );
}
