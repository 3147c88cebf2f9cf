import type { Logged } from "#app/core/chain.ts";
import type { Answer, Answers } from "#app/core/form/form.ts";
import type { VisitScore } from "#app/core/form/score.ts";
import type { Remove } from "#app/core/place/distance.ts";
import type { AppealedItem, AppealOutcome } from "#app/core/visit/appeal.ts";
import type { VisitMode } from "#app/core/visit/visit.ts";

/** Who goes and when. Days are YYYY-MM-DD in the bank's time zone. */
export type Appointment = {
  readonly evaluator: string;
  /** The evaluator's firm; null for the bank's own. */
  readonly firm: string | null;
  /** Last day to do it. */
  readonly dueOn: string;
  /** The day proposed, and the hours of it as `HH:MM-HH:MM`; null: any until it is due. */
  readonly on: string | null;
  readonly band: string | null;
};

/** First event of every visit: what it is, whose, and all that scoring needs besides the answers. People by id only. */
export type Planned = Pick<Appointment, "evaluator" | "dueOn"> &
  // Absent in what was planned before there were offers: it began as it was, and every evaluator's review was the bank's.
  Partial<Omit<Appointment, "evaluator" | "dueOn">> & {
    readonly kind: "planned";
    /** Who planned it. */
    readonly actor: string;
    readonly visit: string;
    readonly branch: string;
    /** Hash of the form's version, and the version of the scoring rules it was published under. */
    readonly form: string;
    readonly rules: number;
    readonly mode: VisitMode;
    /** True: it is offered, and begins only once it was accepted. */
    readonly offers?: boolean;
    readonly campaign?: string | null;
    /** Shared by the two visits of an overlap, each blind to the other. */
    readonly twin?: string | null;
    /** The visit that came to nothing and this one makes good. */
    readonly revisitOf?: string | null;
    /** What its evaluator earns, in fen; absent: nothing. */
    readonly fee?: number;
  };

/** Why a visit came to nothing after it was begun. */
export const VOID_CAUSES = ["recognised", "place-closed", "unsafe", "other"] as const;
export type VoidCause = (typeof VOID_CAUSES)[number];

/** What happened to a visit after it was planned, and who did it. */
export type VisitStep = { readonly actor: string } & (
  | { readonly kind: "offered" | "accepted" | "taken" | "released" | "heard" | "expired" | "closed" }
  /** `cause`: nobody of the firm may review it first, so that the clock hands it to the bank; absent, somebody of the firm did. */
  | { readonly kind: "passed"; readonly cause?: "no-first-reviewer" }
  | { readonly kind: "declined" | "cancelled" | "rejected"; readonly reason: string }
  /** `fee`: what it earns from then on, in fen; absent, what it earned before. */
  | { readonly kind: "replanned"; readonly appointment: Appointment; readonly reason: string | null; readonly fee?: number }
  /** Day and month of the visit in the bank's time zone (YYYY-MM-DD, YYYY-MM); what the device offered, absent where it offered nothing. */
  | { readonly kind: "begun"; readonly visitedOn: string; readonly period: string; readonly device?: BegunDevice }
  /** The evaluator says where they are, under the key of their press; the last counts. Never the position, only how far off it is. */
  | ({ readonly kind: "located"; readonly key: string } & Remove)
  /** And takes all of that back. */
  | { readonly kind: "unlocated" }
  /** All answers as they stood, hidden items' too. */
  | { readonly kind: "submitted"; readonly answers: Answers }
  /** Why it goes back, and what is to be mended by item. */
  | { readonly kind: "returned"; readonly reason: string; readonly remarks: Remarks }
  /** The reviewer changes one answer, and says why. Null takes it away. */
  | { readonly kind: "edited"; readonly item: string; readonly answer: Answer | null; readonly reason: string }
  /** `excluded`: why it shall count in no standing; absent, it counts. */
  | { readonly kind: "approved"; readonly excluded?: string }
  /** `fee`: what it earns all the same, in fen; absent: nothing. */
  | { readonly kind: "voided"; readonly cause: VoidCause; readonly reason: string; readonly fee?: number }
  /** `appealUntil`: last day to appeal; absent in what was published before there were appeals. */
  | { readonly kind: "published"; readonly score: VisitScore; readonly appealUntil?: string }
  | { readonly kind: "appealed"; readonly reason: string; readonly items: readonly AppealedItem[] }
  /** All appealed items as the hearer scored them without knowing what was scored before; from then on they do. */
  | { readonly kind: "rescored"; readonly answers: Answers }
  /** `answers`: those of the appealed items that were found right; `score`: what the whole visit scores with them. */
  | { readonly kind: "settled"; readonly outcome: AppealOutcome; readonly reason: string; readonly answers: Answers; readonly score: VisitScore }
);

/** The device's own clock at the beginning, ms since the epoch. Older logs have a `metres` of null beside it, from when nobody was asked. */
export type BegunDevice = { readonly at: number };

/** What a reviewer wants mended, by item id. */
export type Remarks = Readonly<Record<string, string>>;

export type VisitEvent = Planned | VisitStep;

/** A visit's event as its log keeps it. */
export type LoggedVisitEvent = Logged<VisitEvent>;
