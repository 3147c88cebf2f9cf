import type { Bearer } from "#app/core/access/can.ts";
import { bandName } from "#app/core/campaign/campaign.ts";
import { planCampaign } from "#app/core/campaign/plan.ts";
import { ok, refuse, type Result } from "#app/core/result.ts";
import { daysLater, isDay } from "#app/core/time/day.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";
import { isTested } from "#app/library/cases.server.ts";
import type { Tx } from "#app/platform/db/database.ts";
import type { Services } from "#app/platform/services.server.ts";
import { readField } from "#app/visits/campaign/field.server.ts";
import type { Board } from "#app/visits/campaign/plan/board.ts";
import { changeBoard, proposed, type Change } from "#app/visits/campaign/plan/change.ts";
import { judge, newTroubles, type Facts, type Trouble } from "#app/visits/campaign/plan/judge.ts";
import { readCampaign, storeBoard, type StoredCampaign } from "#app/visits/campaign/row.server.ts";

/** Which campaign, and its edition as the page showed it. */
export type CampaignPost = { readonly id: string; readonly edition: number };

/** `anyway`: also if it breaks a rule. */
export type ChangePost = CampaignPost & { readonly change: Change; readonly anyway: boolean };

/** A change that was not made, with the rules it would break. */
export type Changed = { readonly broken: readonly Trouble[] };

/**
 * Has the planner propose who goes where when, around what is pinned. Posted twice it is done once, as the second finds
 * another edition with the same plan. Refuses `not-found`, `campaign-released`, `campaign-conflict`.
 */
export async function proposePlan(services: Services, me: Bearer, post: CampaignPost): Promise<Result<null>> {
  const campaign = await readCampaign(services.db, me, post.id);
  if (!campaign) return refuse("not-found");
  const facts = await readField(services, services.db, campaign, await isTested(services, campaign.slug));
  const board = proposed(campaign.board, propose(facts, campaign));
  return services.db.$transaction((tx) => keep(tx, me, { ...post, seen: campaign.edition }, () => ok(board)));
}

/**
 * A proposal in the caller's transaction, where nobody else knows of the campaign yet.
 * @param tested whether there is a test on its form
 */
export async function proposeFirst(services: Pick<Services, "clock" | "env">, tx: Tx, campaign: StoredCampaign, tested: boolean): Promise<void> {
  const facts = await readField(services, tx, campaign, tested);
  await storeBoard(tx, campaign, proposed(campaign.board, propose(facts, campaign)));
}

function propose({ campaign, evaluators, past, today }: Facts, { board, settings }: StoredCampaign) {
  const fixed = board.slots.filter(({ pinned }) => pinned).map(({ pinned: _pinned, why: _why, ...slot }) => slot);
  // Nobody is asked to have gone yesterday, or today to go today.
  const tomorrow = daysLater(today, 1);
  const open = campaign.from >= tomorrow ? campaign : { ...campaign, from: tomorrow };
  return planCampaign(open, evaluators, past, fixed, settings.seed);
}

/**
 * Changes the plan by hand. Where that breaks a rule that was kept before, nothing is changed unless `anyway`, and what
 * would be broken is told. Refuses `not-found`, `campaign-released`, `campaign-conflict`, `slot-gone`, `slot-shape` (no
 * day, or hours and people that are none), `nothing-to-undo`.
 */
export async function changePlan(services: Services, me: Bearer, { change, anyway, ...post }: ChangePost): Promise<Result<Changed>> {
  const found = await readCampaign(services.db, me, post.id);
  if (!found) return refuse("not-found");
  const tested = await isTested(services, found.slug);
  return services.db.$transaction(async (tx): Promise<Result<Changed>> => {
    const campaign = await readCampaign(tx, me, post.id);
    if (!campaign) return refuse("not-found");
    if (!isShaped(campaign, change)) return refuse("slot-shape");
    const after = changeBoard(campaign.board, change);
    if (campaign.edition === post.edition && campaign.state === "draft" && after.ok && !anyway && (change.act === "move" || change.act === "add")) {
      const facts = await readField(services, tx, campaign, tested);
      const broken = newTroubles(judge(facts, campaign.board.slots), judge(facts, after.value.slots));
      if (broken.length > 0) return ok({ broken });
    }
    const kept = await keep(tx, me, { ...post, seen: campaign.edition }, (board) => changeBoard(board, change));
    return kept.ok ? ok({ broken: [] }) : kept;
  });
}

function isShaped({ settings, board }: StoredCampaign, change: Change): boolean {
  if (change.act !== "move" && change.act !== "add") return true;
  const known = settings.evaluators.includes(change.evaluator) || board.slots.some(({ evaluator }) => evaluator === change.evaluator);
  const here = change.act === "move" || settings.places.includes(change.place);
  const hours = change.band === null || settings.bands.some((band) => bandName(band) === change.band) || board.slots.some(({ band }) => band === change.band);
  return known && here && hours && isDay(change.day);
}

/** Stores a plan where the campaign is still the one that was seen; what is so already is not stored again. */
async function keep(tx: Tx, me: Bearer, { id, edition, seen }: CampaignPost & { seen: number }, make: (board: Board) => Result<Board>): Promise<Result<null>> {
  const campaign = await readCampaign(tx, me, id);
  if (!campaign) return refuse("not-found");
  if (campaign.state !== "draft") return refuse("campaign-released");
  const next = make(campaign.board);
  if (next.ok && isSame(campaign.board, next.value)) return ok(null);
  if (campaign.edition !== edition || campaign.edition !== seen) return refuse("campaign-conflict");
  if (!next.ok) return next;
  return (await storeBoard(tx, campaign, next.value)) ? ok(null) : refuse("campaign-conflict");
}

function isSame(one: Board, other: Board): boolean {
  const plan = ({ slots, unfilled, proposed: asked }: Board) => canonicalJson({ slots, unfilled, asked });
  return plan(one) === plan(other);
}
