import type { Unfilled } from "#app/core/campaign/proposal.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitMode, VisitState } from "#app/core/visit/visit.ts";
import type { Gravity, Trouble } from "#app/visits/campaign/plan/judge.ts";
import type { BoardSlot } from "#app/visits/campaign/plan/board.ts";
import type { Typed } from "#app/visits/campaign/settings/typed.ts";

type State = "draft" | "released" | "closed";

/** One campaign in the list. */
export type CampaignRow = {
  id: string;
  title: Text;
  form: Text;
  mode: VisitMode;
  from: string;
  to: string;
  state: State;
  places: number;
  /** Visits in the plan; of a released one those that were made of it, and those that are done. */
  visits: number;
  done: number;
};

/** Somebody in the list of those who may be sent, and why not. `places`: in how many of the places in reach. */
export type Candidate = {
  id: string;
  name: Text;
  firm: Text | null;
  whyNot: readonly ({ why: "left" | "self" | "not-qualified" } | { why: "home"; place: Text } | { why: "declared" | "recognised"; places: readonly Text[] })[];
  /** False: cannot be ticked. */
  possible: boolean;
};

export type CampaignChoices = {
  regions: { id: string; name: Text; places: { id: string; name: Text }[] }[];
  forms: { slug: string; title: Text; channel: "branch" | "hotline" | "online"; modes: VisitMode[]; stale: boolean }[];
  candidates: Candidate[];
  firms: { id: string; name: Text }[];
  /** What the form begins with. */
  typed: Typed;
};

/** Names of whatever the plan speaks of, by id. */
export type Names = { places: Record<string, Text>; people: Record<string, Text>; firms: Record<string, Text> };

export type TroubleView = { key: string; gravity: Gravity; trouble: Trouble };

/** A visit that was made of a slot. */
export type ProgressVisit = { visitId: string; place: string; evaluator: string; state: VisitState; on: string | null; dueOn: string };

export type CampaignView = {
  id: string;
  title: Text;
  form: Text;
  channel: "branch" | "hotline" | "online" | null;
  mode: VisitMode;
  from: string;
  to: string;
  state: State;
  edition: number;
  proposed: boolean;
  undoable: boolean;
  ended: string | null;
  places: number;
  evaluators: number;
  visitsPerPlace: number;
  slots: BoardSlot[];
  unfilled: Unfilled[];
  troubles: TroubleView[];
  names: Names;
  progress: ProgressVisit[];
};

/** Somebody who could come instead, and what would be against it. */
export type Instead = { id: string; name: Text; troubles: Trouble[] };

export type SlotView = {
  campaign: Pick<CampaignView, "id" | "title" | "from" | "to" | "edition" | "state" | "names">;
  place: { id: string; name: Text };
  /** Null: a visit to be added. */
  slot: BoardSlot | null;
  /** Key of a visit to the place that a second opinion may be given on; null where there is none, or one is given already. */
  mayTwin: string | null;
  bands: string[];
  people: Instead[];
  troubles: TroubleView[];
};
