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
/** The bank itself among the firms. */
export const INSIDE = "bank";

/** Whatever a filter could choose among, each once, in the order of the Chinese names. */
export type Offer = { branches: Option[]; forms: Option[]; firms: Option[]; inside: boolean; modes: VisitMode[] };
type Option = { id: string; name: Text };

const FITS: Readonly<Record<keyof Narrowing, (visit: QueueVisit, chosen: string) => boolean>> = {
  branch: ({ branch }, chosen) => branch.id === chosen,
  form: ({ slug }, chosen) => slug === chosen,
  firm: ({ firm }, chosen) => (firm?.id ?? INSIDE) === chosen,
  mode: ({ mode }, chosen) => mode === chosen,
  look: ({ failed, flags }, chosen) => (chosen === "red-line" ? failed : chosen === "flagged" && flags.length > 0),
};

export function narrowQueue(view: QueueView, narrowing: Narrowing): QueueView {
  const fits = (visit: QueueVisit) => NARROWED_BY.every((by) => narrowing[by] === null || FITS[by](visit, narrowing[by]));
  const groups = GROUPS.map((group): [Group, QueueVisit[]] => [group, view[group].filter(fits)]);
  // The groups are exactly the lists of the view.
  return { ...view, ...(Object.fromEntries(groups) as Pick<QueueView, Group>) };
}

export function offerOf(view: QueueView): Offer {
  const visits = GROUPS.flatMap((group) => view[group]);
  return {
    branches: once(visits.map(({ branch }) => branch)),
    forms: once(visits.map(({ slug, title }) => ({ id: slug, name: title }))),
    firms: once(visits.flatMap(({ firm }) => firm ?? [])),
    inside: visits.some(({ firm }) => firm === null),
    modes: [...new Set(visits.map(({ mode }) => mode))].sort(),
  };
}

function once(options: readonly Option[]): Option[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return [...byId.values()].sort((a, b) => a.name.zh.localeCompare(b.name.zh, "zh"));
}

export function isEmpty(view: QueueView): boolean {
  return GROUPS.every((group) => view[group].length === 0);
}
