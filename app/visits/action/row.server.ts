import type { Handbook } from "#app/core/standards/handbook.ts";
import { actionState, type ActionState } from "#app/core/visit/relapse.ts";
import type { ColleagueView, ListedAction, StandardName } from "#app/visits/view/action.ts";
import { placeOf } from "#app/visits/visit/names.ts";

const MONTH = { select: { id: true, period: true } } as const;

/** What a plan is shown from. Of visits their month, of people those of the branch. */
export const ACTION_COLUMNS = {
  id: true,
  branchId: true,
  branch: { select: { id: true, nameZh: true, nameEn: true, regionId: true } },
  slug: true,
  item: true,
  standard: true,
  questionZh: true,
  questionEn: true,
  visitId: true,
  visit: MONTH,
  ownerId: true,
  owner: { select: { id: true, nameZh: true, nameEn: true, leftAt: true } },
  dueOn: true,
  text: true,
  doneAt: true,
  failed: MONTH,
  closedBy: MONTH,
  relapse: MONTH,
  cancelledAt: true,
  cancelled: true,
} as const;

type Month = { id: string; period: string | null };

export type ActionRow = {
  id: string;
  branch: { id: string; nameZh: string; nameEn: string; regionId: string };
  standard: string;
  questionZh: string;
  questionEn: string;
  visit: Month;
  owner: { id: string; nameZh: string; nameEn: string; leftAt: Date | null };
  dueOn: string;
  doneAt: Date | null;
  failed: Month | null;
  closedBy: Month | null;
  relapse: Month | null;
  cancelledAt: Date | null;
  /** Null of one that ended by itself. */
  cancelled: string | null;
};

export function listedAction(row: ActionRow, standards: Handbook, today: string): ListedAction {
  const { id: actionId, branch, standard, questionZh: zh, questionEn: en, owner, dueOn, visit, failed, closedBy, relapse } = row;
  return {
    actionId,
    branch: placeOf(branch),
    question: { zh, en },
    standard: standardName(standard, standards),
    owner: colleagueOf(owner),
    dueOn,
    state: stateOf(row, today),
    found: visit.period ?? "",
    failed: failed?.period ?? null,
    closed: closedBy?.period ?? null,
    relapsed: relapse?.period ?? null,
  };
}

export function stateOf({ dueOn, doneAt, closedBy, relapse, cancelledAt, cancelled }: ActionRow, today: string): ActionState {
  const ended = cancelledAt !== null;
  const proved = { closed: closedBy !== null, relapsed: relapse !== null };
  return actionState({ dueOn, done: doneAt !== null, ...proved, givenUp: ended && cancelled !== null, overturned: ended && cancelled === null }, today);
}

export function standardName(id: string, standards: Handbook): StandardName {
  return { id, title: standards.get(id)?.title ?? null };
}

export function colleagueOf({ id, nameZh: zh, nameEn: en, leftAt }: ActionRow["owner"]): ColleagueView {
  return { id, name: { zh, en }, left: leftAt !== null };
}

/** The rows in that state; as `actionState` says of each. */
export function inState(state: ActionState, today: string) {
  const running = { closedById: null, cancelledAt: null } as const;
  switch (state) {
    case "overdue":
      return { ...running, doneAt: null, dueOn: { lt: today } };
    case "open":
      return { ...running, doneAt: null, dueOn: { gte: today } };
    case "waiting":
      return { ...running, doneAt: { not: null } };
    case "relapsed":
      return { relapseId: { not: null }, cancelledAt: null };
    case "closed":
      return { closedById: { not: null }, relapseId: null, cancelledAt: null };
    case "given-up":
      return { cancelledAt: { not: null }, cancelled: { not: null } };
    case "overturned":
      return { cancelledAt: { not: null }, cancelled: null };
  }
}
