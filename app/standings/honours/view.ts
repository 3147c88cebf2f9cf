import type { HonourState } from "#app/core/standings/honours/life.ts";
import type { HonourKind } from "#app/core/standings/honours/propose.ts";
import type { Share } from "#app/core/standings/board.ts";
import type { Text } from "#app/core/text/text.ts";

/** An honour as it may be told. Chances in per cent. */
export type HonourView = {
  readonly id: string;
  readonly kind: HonourKind;
  readonly period: { readonly key: string; readonly name: Text | null };
  readonly name: Text;
  /** A person's branch, a branch's region. */
  readonly of: Text | null;
  readonly share: Share;
  readonly chance: number;
  readonly state: HonourState;
  /** The last day of the notice, YYYY-MM-DD. */
  readonly until: string | null;
  readonly isOwn: boolean;
};

export type ObjectionView = { readonly id: string; readonly by: Text | null; readonly text: string; readonly outcome: "upheld" | "rejected" | null; readonly reason: string | null };

/** With what personnel have to decide. */
export type HandledHonour = HonourView & {
  readonly objections: readonly ObjectionView[];
  readonly mayConfirm: boolean;
};

export type Nominee = { readonly id: string; readonly name: Text; readonly chance: number; readonly place: number; readonly best: number; readonly worst: number };

/** What a rule would propose. */
export type TriedHonours = {
  readonly proposed: readonly Nominee[];
  readonly cut: number;
  readonly near: { readonly count: number; readonly first: readonly Nominee[] };
  readonly nobody: "flat" | "none" | null;
};

export type HonoursView = {
  readonly mayAct: boolean;
  readonly today: string;
  readonly posted: readonly HandledHonour[];
  readonly confirmed: readonly HonourView[];
  /** For personnel: what is proposed and not yet posted, and the frozen periods that may be proposed from. */
  readonly proposed: readonly HandledHonour[];
  readonly periods: readonly { readonly key: string; readonly name: Text | null }[];
};

/** One honour by itself; `objected`: what the reader said against it and what came of it. */
export type HonourPageView = HonourView & {
  readonly today: string;
  readonly mayObject: boolean;
  readonly confirmedAt: string | null;
  readonly objected: readonly Omit<ObjectionView, "by">[];
};
