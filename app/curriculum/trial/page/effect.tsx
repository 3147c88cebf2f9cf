import type { Text } from "#app/core/text/text.ts";
import { Points } from "#app/curriculum/script/points.tsx";
import type { TrialEffect } from "#app/curriculum/trial/view.ts";
import { useReader } from "#app/words/reader.tsx";

type EffectProps = {
  effect: TrialEffect;
  critical: Text | null;
  note: Text | null;
  /** The reply's own name in the file. */
  name?: string;
};

/** What a reply or a silence would do, as its writer wrote it. */
export function Effect({ effect, critical, note, name }: EffectProps) {
  const { t, read, formats } = useReader();
  const { points, because, mood, set, to } = effect;
  const comma = t("drafts.report.comma");
  const rest = [
    name,
    because.join(comma),
    mood === 0 ? "" : t("drafts.trial.patienceChange", { change: `${mood > 0 ? "+" : ""}${formats.whole(mood)}` }),
    set.length > 0 ? t("drafts.trial.sets", { flags: set.join(comma) }) : "",
    t("drafts.trial.to", { places: to.join(comma) }),
  ];
  return (
    <div className="mt-2 space-y-1 pl-4">
      <Points points={points} />
      <p className="break-words text-note text-quiet">{rest.filter(Boolean).join(" · ")}</p>
      {critical && <p className="text-note font-semibold text-seal">{t("drafts.trial.critical", { act: read(critical) })}</p>}
      {note && <p className="measure text-note text-quiet">{t("drafts.trial.note", { note: read(note) })}</p>}
    </div>
  );
}
