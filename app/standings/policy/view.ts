import type { BoardKind, Measure, Share } from "#app/core/standings/board.ts";
import type { Span } from "#app/core/standings/span.ts";
import type { Text } from "#app/core/text/text.ts";
import type { FieldName, Values } from "#app/standings/policy/fields.ts";

/** One version of the rules: who decided it, when (ISO), why, and what it changed. By nobody: what the bank's policy file states. */
export type VersionView = {
  readonly version: number;
  readonly reason: string;
  readonly by: Text | null;
  readonly at: string;
  readonly changes: readonly { readonly field: FieldName | "ties"; readonly from: string; readonly to: string }[];
};

export type PolicyView = { readonly version: number; readonly values: Values; readonly span: Span; readonly versions: readonly VersionView[] };

/** Somebody or something, by name where it has one of its own. */
export type Named = { readonly id: string; readonly name: Text | null };

/** What a change would move on one board; pairs are before and after. */
export type MovesView = {
  readonly kind: BoardKind;
  readonly measure: Measure;
  readonly ranked: readonly [number, number];
  readonly bands: Readonly<Record<Share, readonly [number, number]>>;
  readonly moved: number;
  readonly joined: { readonly count: number; readonly some: readonly Named[] };
  readonly left: { readonly count: number; readonly some: readonly Named[] };
  readonly largest: readonly (Named & { readonly from: number; readonly to: number })[];
};
