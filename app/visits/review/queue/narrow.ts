import type { Text } from "#app/core/text/text.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";

/** The queue's groups, in the order in which they are shown. */
export const GROUPS = ["waiting", "mine", "others", "elsewhere", "returned", "coming", "published", "ended"] as const;
export type Group = (typeof GROUPS)[number];

/** What the address may narrow the queue by; `look` is what stands out: a red line, or anything flagged. */
export const NARROWED_BY = ["branch", "form", "firm", "mode", "look"] as const;
export type Narrowing = Readonly<Record<(typeof NARROWED_BY)[number], string | null>>;
export const LOOKS = ["red-line", "flagged"] as const;
export const EVERYTHING: Narrowing = { branch: null, form: null, firm: null, mode: null, look: null };
/** The bank itself among the firms. */
export const INSIDE = "bank";

/** Whatever a filter could choose among, each once, in the order of the Chinese names. */
export type Offer = { branches: Option[]; forms: Option[]; firms: Option[]; inside: boolean; modes: VisitMode[] };
type Option = { id: string; name: Text };

/** What stands out of what is listed: a result that is still sealed to the reader stands out by nothing. */
export function narrowQueue(view: QueueView, { look }: Narrowing): QueueView {
  if (look === null) return view;
  const fits = ({ failed, flags }: QueueVisit) => (look === "red-line" ? failed : look === "flagged" && flags.length > 0);
  const groups = GROUPS.map((group): [Group, QueueVisit[]] => [group, view[group].filter(fits)]);
  // The groups are exactly the lists of the view.
  return { ...view, ...(Object.fromEntries(groups) as Pick<QueueView, Group>) };
}

export function isEmpty(view: QueueView): boolean {
  return GROUPS.every((group) => view[group].length === 0);
}
