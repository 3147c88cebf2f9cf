import { useState } from "react";
import type { Draft } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import { Pick } from "#app/visits/fill/item/pick.tsx";
import type { FillItem } from "#app/visits/view/fill.ts";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

type BesidesProps = {
  item: FillItem;
  draft: Draft;
  onEdit: (fields: Partial<Draft>, resting?: boolean) => void;
  onLeave: () => void;
};

/** "Does not apply", which opens its reason; by the look of the box alone, so also without scripts. */
export function NotApplicable({ item, draft, onEdit, onLeave }: BesidesProps) {
  const { t } = useReader();
  return (
    <div className="group/na mt-3">
      <Pick
        type="checkbox"
        name={fieldName(item.id, "na")}
        value="on"
        checked={draft.na}
        onPick={(na) => onEdit({ na })}
        className="inline-block min-w-32"
      >
        {t("visits.notApplicable")}
      </Pick>
      <div className="hidden group-has-[:checked]/na:block">
        <Field
          label={t("visits.reason")}
          hint={t("visits.reasonHint")}
          name={fieldName(item.id, "reason")}
          value={draft.reason}
          onChange={(event) => onEdit({ reason: event.currentTarget.value }, true)}
          onBlur={onLeave}
          maxLength={1000}
          className="mt-3"
        />
      </div>
    </div>
  );
}

/** What the evaluator wants the reviewer to know; folded away while empty. */
export function Note({ item, draft, onEdit, onLeave }: BesidesProps) {
  const { t } = useReader();
  const [open, setOpen] = useState(false);
  // Words have no note: they are one.
  if (item.kind === "text") return null;
  return (
    <details open={open || draft.note !== ""} onToggle={(event) => setOpen(event.currentTarget.open)} className="open:basis-full">
      <summary className="inline-flex min-h-11 items-center text-ui text-quiet underline decoration-line underline-offset-4">
        {t("visits.noteOpen")}
      </summary>
      <TextArea
        label={t("visits.note")}
        hint={t("visits.noteHint")}
        name={fieldName(item.id, "note")}
        value={draft.note}
        onChange={(event) => onEdit({ note: event.currentTarget.value }, true)}
        onBlur={onLeave}
        rows={2}
        maxLength={1000}
      />
    </details>
  );
}
