import { hintedStandards } from "#app/core/drill/hint.ts";
import type { Play } from "#app/core/drill/play/play.ts";
import type { Outlook } from "#app/core/scenario/gold.ts";
import type { Handbook } from "#app/core/standards/handbook.ts";
import type { HintView } from "#app/drills/view/play.ts";

/**
 * One standard, the first that the handbook knows: more would narrow the replies down to one. Null where there is
 * nothing to cite.
 */
export function makeHintView(outlook: Outlook, standards: Handbook, play: Play): HintView | null {
  const standard = hintedStandards(outlook, play).flatMap((id) => standards.get(id) ?? [])[0];
  if (!standard) return null;
  const { id, title, rule, use } = standard;
  return { standards: [{ id, title, rule, use }] };
}
