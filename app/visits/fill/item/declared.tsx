import type { Evidence as Wanted } from "#app/core/form/form.ts";
import { NOT_COLLECTED, type DeclaredKind } from "#app/core/form/kinds.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import type { ControlProps } from "#app/visits/fill/item/control.ts";
import { Pick } from "#app/visits/fill/item/pick.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Says that there is such a thing; it is handed in another way. What may not be collected says so instead. */
export function Declared({ item, draft, onEdit, named }: ControlProps<DeclaredKind>) {
  const { t } = useReader();
  if (item.kind === NOT_COLLECTED) return <p className="text-ui text-quiet">{t("visits.notCollected")}</p>;
  return (
    <div role="radiogroup" aria-labelledby={named}>
      <Pick
        type="radio"
        name={fieldName(item.id, "value")}
        value="declared"
        checked={draft.value === "declared" && !draft.na}
        onPick={() => onEdit({ value: "declared", na: false })}
        className="inline-block min-w-32"
      >
        {t(`visits.declared.${item.kind}`)}
      </Pick>
      <p className="mt-2 text-note text-quiet">{t(item.required ? "visits.declared.asked" : "visits.optional")}</p>
    </div>
  );
}

/** What to keep or write so that the answer can be believed. */
export function Evidence({ evidence: { kinds, when } }: { evidence: Wanted }) {
  const { t } = useReader();
  const things = kinds.map((kind) => t(`visits.evidence.${kind}`)).join(t("visits.evidence.or"));
  return <p className="mt-1 text-note text-quiet">{t(`visits.evidence.${when}`, { things })}</p>;
}
