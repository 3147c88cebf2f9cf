import type { Problem } from "#app/core/result.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Choice } from "#app/coaching/assign/choice.ts";

/** A scenario that can be assigned. */
export type ScenarioChoice = {
  readonly slug: string;
  readonly title: Text;
  readonly level: 1 | 2 | 3;
  /** Decisions and red lines that turn on the chosen standard; 0 without one. */
  readonly exercises: number;
  /** It names a fact that is out of date, so it cannot be assessed now. */
  readonly stale: boolean;
};

/** Somebody on the list that is about to be sent. */
export type Candidate = {
  readonly id: string;
  readonly name: Text;
  readonly branch: Text | null;
  readonly post: string;
  /** Why: how the standard went in assessments; null where that is not why. */
  readonly why: { readonly clean: number; readonly n: number; readonly sittings: number } | null;
  /** Of the chosen scenarios, those the person has open already. */
  readonly has: readonly string[];
};

/** What would be sent, before it is. */
export type Preview = {
  /** The first of them; `whole` where there are too many to be left out one by one. */
  readonly people: readonly Candidate[];
  readonly count: number;
  readonly whole: boolean;
  /** Rows that would be made, and those left out since they are open already. */
  readonly rows: number;
  readonly skipped: number;
  readonly nobodyWeak: boolean;
};

/** The page on which drills are assigned. */
export type AssignPage = {
  readonly key: string;
  /** With the usual day and the proposed scenario filled in. */
  readonly choice: Choice;
  readonly today: string;
  readonly latest: string;
  /** Assessments allowed in a month. */
  readonly attempts: number;
  readonly branches: readonly { readonly id: string; readonly name: Text }[];
  readonly posts: readonly string[];
  readonly standards: readonly { readonly id: string; readonly title: Text }[];
  /** Those that turn on the standard most come first. */
  readonly scenarios: readonly ScenarioChoice[];
  /** People named by the address, for saying who they are. */
  readonly named: readonly { readonly id: string; readonly name: Text }[];
  /** Null until something says whom it is for. */
  readonly preview: Preview | null;
  /** Why it cannot be sent as it is. */
  readonly problem: Problem | null;
};
