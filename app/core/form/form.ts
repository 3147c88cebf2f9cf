import type { DeclaredKind, EvidenceKind, ServingPost } from "#app/core/form/kinds.ts";
import type { Between } from "#app/core/form/tap.ts";
import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";

/** A visit form as its file says, checked. Versions are told apart by the hash of the file's text. */
export type Form = {
  readonly slug: string;
  readonly hash: string;
  readonly title: Text;
  /** What kind of place it is for. */
  readonly channel: "branch" | "hotline" | "online";
  /** How it may be used, one way at least, in the order of `VISIT_MODES`; mystery visits alone where the file does not say. */
  readonly modes: readonly VisitMode[];
  /** What the shopper is told before going: who to be, what to ask, what never to do. */
  readonly brief: Text;
  /** Shown one at a time, in this order. */
  readonly sections: readonly Section[];
};

export type Section = {
  readonly id: string;
  readonly title: Text;
  /** When and where to fill it in. */
  readonly hint: Text | null;
  readonly items: readonly Item[];
};

export type Item = ItemHead & Measure;

export type ItemHead = {
  /** Unique in the form. */
  readonly id: string;
  readonly question: Text;
  /** What to look at, and what counts. */
  readonly hint: Text | null;
  /** Null for items on the premises, which have a score of their own, and for what is not scored. */
  readonly dimension: Dimension | null;
  readonly premises: boolean;
  /** Whole, above 0; 0 only for what is not scored. */
  readonly weight: number;
  readonly standards: readonly string[];
  /** An answer of value 0 fails the whole visit. Yes/no and choice only. */
  readonly critical: boolean;
  /** May be answered "does not apply", with a reason; a thing to hand in always may. */
  readonly mayNotApply: boolean;
  /** Hidden, and out of both sums, unless this holds. Null: always shown. */
  readonly showIf: Condition | null;
  /** What is to back an answer up: asked for and shown, while nothing waits for it. Null: nothing. */
  readonly evidence: Evidence | null;
};

/** Any one of the kinds will do. `lost`: where the answer loses points; `always`: whatever it is. */
export type Evidence = { readonly kinds: readonly EvidenceKind[]; readonly when: "lost" | "always" };

/** How an item is answered, and what an answer is worth: a value of 0-1. */
export type Measure =
  /** 1 for the good answer, 0 for the other. */
  | { readonly kind: "yes-no"; readonly good: "yes" | "no" }
  /** (level − 1) / 4; `low` and `high` say what 1 and 5 mean. */
  | { readonly kind: "scale"; readonly low: Text; readonly high: Text }
  /** The value the option was given, in hundredths; at least one is worth 100. */
  | { readonly kind: "choice"; readonly options: readonly Option[] }
  /** 1 up to the target, 0 from the limit on, straight between; in seconds. `between`: the taps it lies between; absent: none. */
  | { readonly kind: "timing"; readonly target: number; readonly limit: number; readonly between?: Between }
  /** The value (hundredths) of the last threshold whose `from` is not above the count; the first is from 0. */
  | { readonly kind: "count"; readonly unit: Text; readonly thresholds: readonly { readonly from: number; readonly value: number }[] }
  /** Not scored. */
  | { readonly kind: "text"; readonly required: boolean }
  /** Not scored: who served, as far as could be seen. For reviewers; a branch reads the post at most. */
  | { readonly kind: "served"; readonly required: boolean }
  /** Not scored: a thing to be handed in. `required` asks for it and keeps no visit from being submitted. */
  | { readonly kind: DeclaredKind; readonly required: boolean };

export type Option = { readonly id: string; readonly text: Text; readonly value: number };

/** What an item's answer must be for another to be shown. An item that is hidden, not applicable or unanswered satisfies none of these. */
export type Condition =
  | { readonly item: string; readonly is: "yes" | "no" | { readonly option: string } }
  | { readonly item: string; readonly atLeast: number }
  | { readonly item: string; readonly atMost: number };

/** One answer. A note is for the reviewer and never reaches the branch. */
export type Answer = { readonly note: string | null } & (
  | { readonly kind: "yes-no"; readonly yes: boolean }
  | { readonly kind: "scale"; readonly level: number }
  | { readonly kind: "choice"; readonly option: string }
  /** Start and stop as the device saw them, ms since the epoch; null where the seconds were typed. */
  | { readonly kind: "timing"; readonly seconds: number; readonly started: number | null; readonly stopped: number | null }
  | { readonly kind: "count"; readonly count: number }
  | { readonly kind: "text"; readonly text: string }
  /** Number of the counter; number of the badge or the name on it. Null where it could not be seen. */
  | { readonly kind: "served"; readonly post: ServingPost | null; readonly counter: string | null; readonly badge: string | null }
  /** There is one, and it will be handed in. */
  | { readonly kind: "declared" }
  | { readonly kind: "not-applicable"; readonly reason: string }
);

/** Answers by item id; an absent one is not answered yet. */
export type Answers = Readonly<Record<string, Answer>>;
