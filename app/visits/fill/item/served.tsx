import { SERVING_POSTS } from "#app/core/form/kinds.ts";
import type { Draft } from "#app/visits/fill/draft.ts";
import { fieldName } from "#app/visits/fill/fields.ts";
import type { ControlProps } from "#app/visits/fill/item/control.ts";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { postName } from "#app/words/names.ts";
import { useReader } from "#app/words/reader.tsx";

/** Who served, as far as could be seen; said once who reads it. */
export function Served({ item, draft, onEdit, onLeave }: ControlProps<"served">) {
  const { t } = useReader();
  const options = SERVING_POSTS.map((post) => ({ value: post, label: postName(t, post) }));
  const sign = (part: keyof Draft & ("counter" | "badge")) => (
    <Field
      label={t(`capture.served.${part}`)}
      name={fieldName(item.id, part)}
      value={draft[part]}
      onChange={(event) => onEdit({ [part]: event.currentTarget.value, na: false }, true)}
      onBlur={onLeave}
      autoComplete="off"
      maxLength={60}
    />
  );
  return (
    <div className="max-w-sm space-y-3">
      <Select
        label={t("capture.served.post")}
        name={fieldName(item.id, "post")}
        value={draft.post}
        onChange={(event) => onEdit({ post: event.currentTarget.value, na: false })}
        unchosen={t("capture.served.unknown")}
        groups={[{ label: "", options }]}
      />
      {sign("counter")}
      {sign("badge")}
      <p className="text-note text-quiet">{t(item.required ? "capture.served.said" : "capture.served.saidOptional")}</p>
    </div>
  );
}
