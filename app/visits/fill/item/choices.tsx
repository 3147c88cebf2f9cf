import { fieldName } from "#app/visits/fill/fields.ts";
import type { ControlProps } from "#app/visits/fill/item/control.ts";
import { Pick } from "#app/visits/fill/item/pick.tsx";
import { useReader } from "#app/words/reader.tsx";

/** Two big buttons. */
export function YesNo({ item, draft, onEdit, named }: ControlProps<"yes-no">) {
  const { t } = useReader();
  return (
    <div role="radiogroup" aria-labelledby={named} className="grid grid-cols-2 gap-3">
      {(["yes", "no"] as const).map((value) => (
        <Pick
          key={value}
          type="radio"
          name={fieldName(item.id, "value")}
          value={value}
          checked={draft.value === value && !draft.na}
          onPick={() => onEdit({ value, na: false })}
        >
          {t(`visits.${value}`)}
        </Pick>
      ))}
    </div>
  );
}

const LEVELS = ["1", "2", "3", "4", "5"] as const;

/** Five in a row, with words under both ends. */
export function Scale({ item, draft, onEdit, named }: ControlProps<"scale">) {
  const { t, read } = useReader();
  return (
    <div role="radiogroup" aria-labelledby={named}>
      <div className="grid grid-cols-5 gap-2">
        {LEVELS.map((value) => (
          <Pick
            key={value}
            type="radio"
            name={fieldName(item.id, "value")}
            value={value}
            checked={draft.value === value && !draft.na}
            onPick={() => onEdit({ value, na: false })}
            label={t("visits.level", { level: value })}
          >
            {value}
          </Pick>
        ))}
      </div>
      <div className="mt-2 grid grid-cols-2 gap-6 text-note text-quiet">
        <p>{t("visits.levelLow", { text: read(item.low) })}</p>
        <p className="text-right">{t("visits.levelHigh", { text: read(item.high) })}</p>
      </div>
    </div>
  );
}

/** One below the other: options are sentences. */
export function Choice({ item, draft, onEdit, named }: ControlProps<"choice">) {
  const { read } = useReader();
  return (
    <div role="radiogroup" aria-labelledby={named} className="space-y-2">
      {item.options.map(({ id, text }) => (
        <Pick
          key={id}
          type="radio"
          name={fieldName(item.id, "value")}
          value={id}
          checked={draft.value === id && !draft.na}
          onPick={() => onEdit({ value: id, na: false })}
        >
          {read(text)}
        </Pick>
      ))}
    </div>
  );
}
