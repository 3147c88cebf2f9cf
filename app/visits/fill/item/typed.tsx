import { fieldName } from "#app/visits/fill/fields.ts";
import type { ControlProps } from "#app/visits/fill/item/control.ts";
import { Field } from "#app/ui/field.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { useReader } from "#app/words/reader.tsx";

/** A whole number. */
export function Count({ item, draft, onEdit, onLeave }: ControlProps<"count">) {
  const { t, read } = useReader();
  return (
    <Field
      label={t("visits.count", { unit: read(item.unit) })}
      name={fieldName(item.id, "value")}
      value={draft.value}
      onChange={(event) => onEdit({ value: event.currentTarget.value, na: false }, true)}
      onBlur={onLeave}
      inputMode="numeric"
      autoComplete="off"
      maxLength={5}
      className="max-w-40"
    />
  );
}

/** Some sentences. */
export function Words({ item, draft, onEdit, onLeave }: ControlProps<"text">) {
  const { t } = useReader();
  return (
    <TextArea
      label={t("visits.text")}
      hint={item.required ? undefined : t("visits.optional")}
      name={fieldName(item.id, "value")}
      value={draft.value}
      onChange={(event) => onEdit({ value: event.currentTarget.value, na: false }, true)}
      onBlur={onLeave}
      rows={4}
    />
  );
}
