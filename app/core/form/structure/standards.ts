import { placedItems, type FormDraft } from "#app/core/form/structure/draft.ts";
import { strangeStandard, unknownStandard } from "#app/core/standards/cited.ts";
import type { Finding } from "#app/core/text/yaml/located.ts";

/** Every standard cited is in the handbook and of the item's dimension; premises, which have none, cite any. */
export function checkFormStandards({ form, handbook }: FormDraft): Finding[] {
  return placedItems(form).flatMap(({ path, item }) =>
    item.standards.flatMap((id, i) => {
      const at = [...path, "standards", i];
      const unknown = unknownStandard(handbook, id, at);
      return unknown.length > 0 || item.dimension === null ? unknown : strangeStandard(item.dimension, id, at);
    }),
  );
}
