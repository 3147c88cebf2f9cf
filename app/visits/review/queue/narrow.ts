import type { Text } from "#app/core/text/text.ts";
import type { QueueView, QueueVisit } from "#app/visits/view/queue.ts";

/** The queue's groups, in the order in which they are shown. */
export const GROUPS = ["waiting", "mine", "others", "returned", "coming", "published"] as const;
export type Group = (typeof GROUPS)[number];

/** Which visits to show; null lets every branch or form through. */
export type Narrowing = { branch: string | null; form: string | null };

/** Whatever a filter could choose among, each once, in the order of the Chinese names. */
export type Offer = { branches: Option[]; forms: Option[] };
type Option = { id: string; name: Text };

export function narrowQueue(view: QueueView, { branch, form }: Narrowing): QueueView {
  const fits = (visit: QueueVisit) => (branch === null || visit.branch.id === branch) && (form === null || visit.slug === form);
  const groups = GROUPS.map((group): [Group, QueueVisit[]] => [group, view[group].filter(fits)]);
  // The groups are exactly the lists of the view.
  return { ...view, ...(Object.fromEntries(groups) as Pick<QueueView, Group>) };
}

export function offerOf(view: QueueView): Offer {
  const visits = GROUPS.flatMap((group) => view[group]);
  return {
    branches: once(visits.map(({ branch }) => branch)),
    forms: once(visits.map(({ slug, title }) => ({ id: slug, name: title }))),
  };
}

function once(options: readonly Option[]): Option[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return [...byId.values()].sort((a, b) => a.name.zh.localeCompare(b.name.zh, "zh"));
}

export function isEmpty(view: QueueView): boolean {
  return GROUPS.every((group) => view[group].length === 0);
}
