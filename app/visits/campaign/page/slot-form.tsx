import { Form, Link } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import type { Coming } from "#app/visits/campaign/plan/change.ts";
import type { Trouble } from "#app/visits/campaign/plan/judge.ts";
import { Check } from "#app/visits/campaign/page/checks.tsx";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import type { SlotView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

/** What was asked for and not done: rules it would break, or a sentence. */
export type Unsaved = { typed: Coming & { twin: boolean }; broken: readonly Trouble[]; sentence: string | null };

type SlotFormProps = { view: SlotView; words: PlanWords; unsaved: Unsaved | null };

/** Who goes when, to be changed; or a visit to be added. */
export function SlotForm({ view: { campaign, slot, people, bands, mayTwin }, words, unsaved }: SlotFormProps) {
  const { t, read } = useReader();
  const begun = unsaved?.typed ?? { evaluator: slot?.evaluator ?? "", day: slot?.day ?? campaign.from, band: slot ? slot.band : (bands[0] ?? null), twin: false };
  const broken = unsaved?.broken ?? [];
  const options = people.map(({ id, name, troubles }) => {
    const why = troubles.map(words.trouble).join("");
    return { value: id, label: why === "" ? read(name) : t("campaigns.slot.but", { name: read(name), why }) };
  });
  return (
    <Form method="post" className="mt-8 max-w-xl space-y-6">
      <input type="hidden" name="edition" value={campaign.edition} />
      {unsaved?.sentence && (
        <Notice tone="bad" alert>
          <p>{unsaved.sentence}</p>
        </Notice>
      )}
      {broken.length > 0 && <Broken broken={broken} words={words} />}
      <Select label={t("campaigns.slot.evaluator")} name="evaluator" required unchosen={t("campaigns.slot.evaluatorUnchosen")} groups={[{ label: "", options }]} defaultValue={begun.evaluator} />
      <Field label={t("campaigns.slot.day")} name="day" type="date" required min={campaign.from} max={campaign.to} defaultValue={begun.day} />
      {bands.length > 0 && (
        <Select label={t("campaigns.slot.band")} name="band" unchosen={t("campaigns.slot.bandUnchosen")} groups={[{ label: "", options: bands.map((band) => ({ value: band, label: words.hours(band) })) }]} defaultValue={begun.band ?? ""} />
      )}
      {!slot && mayTwin !== null && (
        <Check name="twin" value={mayTwin} checked={begun.twin}>
          {t("campaigns.slot.twin")}
        </Check>
      )}
      <div className="flex flex-wrap gap-3">
        <Button weight="primary" name="act" value={slot ? "move" : "add"} className="w-full md:w-auto">
          {t(slot ? "campaigns.slot.save" : "campaigns.slot.add")}
        </Button>
        {broken.length > 0 && (
          <Button name="act" value={slot ? "move-anyway" : "add-anyway"} className="w-full md:w-auto">
            {t("campaigns.slot.anyway")}
          </Button>
        )}
        <Link to={paths.campaign(campaign.id)} className={buttonClass("quiet", "w-full md:w-auto")}>
          {t("campaigns.slot.back")}
        </Link>
      </div>
    </Form>
  );
}

function Broken({ broken, words }: { broken: readonly Trouble[]; words: PlanWords }) {
  const { t } = useReader();
  return (
    <Notice tone="warn" alert title={t("campaigns.slot.broken")}>
      <ul>
        {broken.map((trouble) => (
          <li key={JSON.stringify(trouble)}>{words.trouble(trouble)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What can be done to a visit besides changing it. */
export function SlotActs({ view: { campaign, slot } }: { view: SlotView }) {
  const { t } = useReader();
  if (!slot) return null;
  return (
    <Form method="post" className="mt-8 flex flex-wrap gap-3 border-t border-line pt-6">
      <input type="hidden" name="edition" value={campaign.edition} />
      <Button name="act" value={slot.pinned ? "unpin" : "pin"}>
        {t(slot.pinned ? "campaigns.slot.unpin" : "campaigns.slot.pin")}
      </Button>
      <Button name="act" value="drop">
        {t("campaigns.slot.drop")}
      </Button>
    </Form>
  );
}
