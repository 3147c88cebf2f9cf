import type { Reason, Unpaid } from "#app/core/incentives/award/award.ts";
import type { Luck } from "#app/core/incentives/award/luck.ts";
import type { PayoutState } from "#app/core/incentives/life/payout-life.ts";
import type { ProposalState } from "#app/core/incentives/life/proposal-life.ts";
import type { Consultation, RuleState } from "#app/core/incentives/life/rule-life.ts";
import type { EntryKind } from "#app/core/incentives/ledger/entry.ts";
import type { Rule, Unit } from "#app/core/incentives/rule/rule.ts";
import type { RuleFault } from "#app/core/incentives/rule/shape.ts";
import type { Text } from "#app/core/text/text.ts";

/** A period as it is called; `name` of a season, null of what the calendar names. */
export type PeriodNamed = { readonly key: string; readonly name: Text | null };

/** In what is paid. Amounts are whole: points, fen, or pieces of the gift. */
export type Paid = { readonly unit: Unit; readonly gift: Text | null };

/** Ids of regions with their names, as far as a rule names them. */
export type Named = Readonly<Record<string, Text>>;

export type RuleRow = Paid & { readonly id: string; readonly number: number; readonly title: Text; readonly state: RuleState; readonly from: string | null };

/** One version of a rule, for personnel. Instants are ISO. */
export type RuleView = RuleRow & {
  readonly rule: Rule;
  readonly hash: string;
  readonly faults: readonly RuleFault[];
  readonly regions: Named;
  readonly consultation: Consultation | null;
  readonly today: string;
  readonly shownOn: string | null;
  readonly ended: string | null;
  /** Other versions of it. */
  readonly versions: readonly RuleRow[];
  readonly log: readonly { readonly seq: number; readonly at: string; readonly kind: string; readonly by: Text | null }[];
};

/** Whom a line is about. */
export type Whom = { readonly id: string; readonly name: Text; readonly of: Text | null };

/** What was found for one subject; `gone`: it was awarded something by an earlier edition and is on the board no more. */
export type Outcome = { readonly amount: number; readonly whole: number; readonly why: Reason | { readonly by: "ruling"; readonly text: string } } | { readonly code: Unpaid["code"] | "unranked" | "gone" };

export type Moves = { readonly version: number; readonly cost: { readonly before: number; readonly after: number }; readonly paid: { readonly before: number; readonly after: number }; readonly gain: Several; readonly lose: Several };
type Several = { readonly count: number; readonly first: readonly (Whom & { readonly by: number })[] };

/** What a rule would do to a period. */
export type Trial = {
  readonly period: PeriodNamed;
  readonly edition: number;
  readonly cost: number;
  readonly asked: number;
  readonly budget: number | null;
  readonly paid: number;
  readonly ranked: number;
  readonly overlapping: number;
  readonly distinguishable: boolean;
  /** By tier: how many, and what they cost. */
  readonly tiers: readonly { readonly tier: number; readonly count: number; readonly cost: number }[];
  readonly unpaid: readonly { readonly code: Unpaid["code"]; readonly count: number }[];
  readonly lines: readonly (Whom & { readonly amount: number; readonly outcome: Outcome })[];
  readonly luck: Luck;
  /** Against another version of the rule; null where there is none to compare. */
  readonly moves: Moves | null;
};

export type ProposalRow = Paid & { readonly id: string; readonly kind: "rule" | "adjustment"; readonly title: Text | null; readonly period: PeriodNamed; readonly cost: number; readonly paid: number; readonly state: ProposalState; readonly until: string | null; readonly by: Text | null; readonly isOwn: boolean; readonly edition: number | null; readonly openObjections: number };

export type ObjectionRow = { readonly id: string; readonly by: Text | null; readonly isOwn: boolean; readonly text: string; readonly outcome: "upheld" | "rejected" | null; readonly reason: string | null };

export type ProposalView = ProposalRow & {
  readonly today: string;
  readonly asked: number;
  readonly overlapping: number;
  readonly ruleId: string | null;
  /** The period was restated since, and the rule not proposed anew. */
  readonly isOutdated: boolean;
  readonly reason: string | null;
  readonly lines: readonly (Whom & { readonly amount: number; readonly outcome: Outcome })[];
  /** What it changes where something is on the ledger already; null where it is the first. */
  readonly changes: { readonly count: number; readonly first: readonly (Whom & { readonly before: number; readonly by: number })[] } | null;
  readonly objections: readonly ObjectionRow[];
};

export type PayoutRow = Paid & { readonly id: string; readonly number: number; readonly period: PeriodNamed; readonly total: number; readonly paid: number; readonly state: PayoutState; readonly by: Text | null; readonly isOwn: boolean };

export type PayoutView = PayoutRow & {
  readonly today: string;
  readonly madeOn: string;
  readonly on: string | null;
  readonly reference: string | null;
  readonly reason: string | null;
  readonly lines: readonly (Whom & { readonly amount: number })[];
  /** Who owes the bank since, which meets what they earn next. */
  readonly debts: readonly (Whom & { readonly amount: number })[];
  /** When the file was taken along so far, the latest first. */
  readonly files: readonly { readonly at: string; readonly format: string; readonly hash: string; readonly by: Text | null }[];
};

/** One account of a period: what is owed, and what is in the way of paying it. */
export type AccountView = Paid & { readonly account: string; readonly owed: number; readonly people: number; readonly inTheWay: { readonly code: string; readonly params?: Readonly<Record<string, string | number>> } | null };

export type PeriodIncentives = {
  readonly period: PeriodNamed;
  readonly state: "frozen" | "paid";
  readonly edition: number;
  /** Rules in force that the period may be paid by and is not yet, on the snapshot that counts. */
  readonly rules: readonly RuleRow[];
  readonly proposals: readonly ProposalRow[];
  readonly accounts: readonly AccountView[];
  readonly payouts: readonly PayoutRow[];
  readonly undivided: readonly { readonly branch: Text; readonly title: Text; readonly left: number; readonly unit: Unit; readonly gift: Text | null }[];
};

export type OverviewView = {
  readonly rules: readonly RuleRow[];
  readonly waiting: readonly ProposalRow[];
  readonly contested: readonly ProposalRow[];
  readonly periods: readonly (PeriodNamed & { readonly state: string })[];
  readonly unpaid: readonly PayoutRow[];
};

/** What somebody is awarded and owed, and why. */
export type StatementView = {
  readonly today: string;
  readonly balances: readonly (Paid & { readonly balance: number })[];
  readonly awards: readonly (Paid & {
    readonly id: string;
    readonly title: Text | null;
    readonly period: PeriodNamed;
    readonly board: "people" | "branches";
    readonly outcome: Outcome;
    readonly until: string;
    readonly mayObject: boolean;
    readonly objections: readonly Omit<ObjectionRow, "by" | "isOwn">[];
  })[];
  readonly entries: readonly (Paid & { readonly seq: number; readonly at: string; readonly kind: EntryKind; readonly title: Text | null; readonly period: PeriodNamed; readonly amount: number })[];
  readonly rules: readonly (RuleRow & { readonly rule: Rule; readonly regions: Named; readonly consultation: Consultation | null; readonly trial: { readonly period: PeriodNamed; readonly outcome: Outcome } | null })[];
};

/** Which amount is divided: what a rule gave a branch in a period. */
export type PoolKey = { readonly rule: string; readonly period: string; readonly branch: string };

/** One amount for a branch's manager to divide. */
export type PoolRow = PoolKey & Paid & { readonly title: Text; readonly of: PeriodNamed; readonly branchName: Text; readonly whole: number; readonly left: number };

export type PoolView = PoolRow & {
  /** In whole units, and the per cent they come from. */
  readonly bounds: { readonly least: number; readonly most: number };
  readonly shares: { readonly least: number; readonly most: number };
  /** How often it was divided so far. */
  readonly number: number;
  readonly members: readonly { readonly id: string; readonly name: Text; readonly given: number; readonly equal: number }[];
};
