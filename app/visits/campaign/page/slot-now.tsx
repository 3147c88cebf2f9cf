import { Notice } from "#app/ui/notice.tsx";
import { Marks } from "#app/visits/campaign/page/plan-table.tsx";
import type { PlanWords } from "#app/visits/campaign/page/plan-words.ts";
import { Troubles } from "#app/visits/campaign/page/troubles.tsx";
import type { SlotView } from "#app/visits/view/campaign.ts";
import { useReader } from "#app/words/reader.tsx";

type SlotNowProps = { view: SlotView; words: PlanWords };

/** A visit as it is planned, why it is planned so, and what is against it. */
export function SlotNow({ view: { slot, troubles }, words }: SlotNowProps) {
  const { t } = useReader();
  if (!slot) return null;
  return (
    <>
      <p className="mt-6 text-body">
        {words.person(slot.evaluator)} · {words.day(slot.day)} · {words.hours(slot.band)}
        <Marks slot={slot} />
      </p>
      <h2 className="mt-4 text-ui font-semibold">{t("campaigns.slot.why")}</h2>
      <ul className="mt-1 list-disc pl-5 text-ui">
        {slot.why.map((reason) => (
          <li key={reason.kind}>{words.reason(reason)}</li>
        ))}
      </ul>
      <Troubles title={t("campaigns.slot.troubles")} troubles={troubles} words={words} />
    </>
  );
}

/** Somebody else was quicker: how it stands, while what was typed stays below. */
export function SlotConflict({ view: { slot }, words }: SlotNowProps) {
  const { t } = useReader();
  return (
    <Notice tone="warn" alert title={t("campaigns.conflict.title")} className="mt-6">
      <p>{t("campaigns.conflict.kept")}</p>
      {slot && <p>{t("campaigns.conflict.now", { evaluator: words.person(slot.evaluator), day: words.day(slot.day), hours: words.hours(slot.band) })}</p>}
    </Notice>
  );
}
