import type { Bearer } from "#app/core/access/can.ts";
import type { Campaign } from "#app/core/campaign/campaign.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";
import type { Tx } from "#app/platform/db/database.ts";
import { readBoard, writeBoard, type Board } from "#app/visits/campaign/plan/board.ts";
import { readSettings, type Settings } from "#app/visits/campaign/settings/settings.ts";
import { mayPlanAt } from "#app/visits/visit/access.ts";

export type CampaignState = "draft" | "released" | "closed";

/** A campaign as it is stored. Days are YYYY-MM-DD in the bank's time zone. */
export type StoredCampaign = {
  readonly id: string;
  readonly title: Text;
  readonly slug: string;
  readonly mode: VisitMode;
  readonly from: string;
  readonly to: string;
  readonly state: CampaignState;
  readonly settings: Settings;
  readonly board: Board;
  readonly edition: number;
  readonly releasedAt: Date | null;
};

type Row = {
  id: string;
  titleZh: string;
  titleEn: string;
  slug: string;
  mode: string;
  fromOn: string;
  toOn: string;
  state: string;
  settings: string;
  slots: string;
  edition: number;
  releasedAt: Date | null;
};

export function campaignOf({ titleZh: zh, titleEn: en, fromOn: from, toOn: to, mode, state, settings, slots, ...row }: Row): StoredCampaign {
  const { id, slug, edition, releasedAt } = row;
  return {
    id,
    title: { zh, en },
    slug,
    // Only this room writes the two columns, and only with these words.
    mode: mode as VisitMode,
    from,
    to,
    // As above.
    state: state as CampaignState,
    settings: readSettings(settings),
    board: readBoard(slots),
    edition,
    releasedAt,
  };
}

/** The campaign, where it is this person's to plan; else it is as good as none. */
export async function readCampaign(tx: Tx, me: Bearer, id: string): Promise<StoredCampaign | null> {
  const row = await tx.campaign.findUnique({ where: { id } });
  const [seen] = row ? await seenBy(tx, me, [campaignOf(row)]) : [];
  return seen ?? null;
}

/**
 * Those campaigns that are this person's to plan: every place is in their scope, and nobody plans what they are sent on
 * themselves, as they would read who gives the second opinion on their own visits.
 */
export async function seenBy(tx: Tx, me: Bearer, campaigns: readonly StoredCampaign[]): Promise<StoredCampaign[]> {
  const branches = await tx.branch.findMany({ select: { id: true, regionId: true } });
  const mine = new Set(branches.filter((branch) => mayPlanAt(me, branch)).map(({ id }) => id));
  return campaigns.filter(({ settings, board }) => {
    const goes = settings.evaluators.includes(me.id) || board.slots.some(({ evaluator }) => evaluator === me.id);
    return !goes && [...settings.places, ...board.slots.map(({ place }) => place)].every((place) => mine.has(place));
  });
}

/** What the planner is told, and what a plan is judged by. Recordings are reviewed however often somebody came. */
export function termsOf({ id, title, slug, mode, from, to, settings }: Omit<StoredCampaign, "board" | "edition" | "state" | "releasedAt">): Campaign {
  const { places, weekdays, rotationDays, version: _version, seed: _seed, graceDays: _graceDays, feeFen: _feeFen, ...rest } = settings;
  return {
    ...rest,
    id,
    title,
    slug,
    mode,
    from,
    to,
    places: places.map((branchId) => ({ branchId, weekdays })),
    rotationDays: mode === "recording" ? 0 : rotationDays,
  };
}

/** Stores a changed plan. False, and nothing is stored, where somebody changed the campaign since that edition. */
export async function storeBoard(tx: Tx, { id, edition }: Pick<StoredCampaign, "id" | "edition">, board: Board): Promise<boolean> {
  const { count } = await tx.campaign.updateMany({ where: { id, edition, state: "draft" }, data: { slots: writeBoard(board), edition: edition + 1 } });
  return count === 1;
}
