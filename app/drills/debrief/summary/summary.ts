import type { Dimension } from "#app/core/scenario/dimension.ts";
import type { Ledger } from "#app/drills/debrief/ledger.ts";
import type { DebriefView } from "#app/drills/view/debrief.ts";

/** How the drill ended. Steps count from 1. */
export type How =
  | { readonly kind: "redLine" | "left" | "timedOut"; readonly turn: number }
  /** `turn`: after which no good ending was in reach; null where none settled it. */
  | { readonly kind: "lost"; readonly turn: number | null }
  | { readonly kind: "resolved" | "partly"; readonly passed: boolean };

/** The step that lost most and the dimension it lost most in; `loss` in tenths of that dimension's score. */
export type Heaviest = { readonly turn: number; readonly dimension: Dimension; readonly loss: number };

/** Where the points went: nowhere, mostly at one step, or here and there over `steps` of them. */
export type Why = { readonly kind: "clean" } | ({ readonly kind: "dominant" } & Heaviest) | ({ readonly kind: "spread"; readonly steps: number } & Heaviest);

/** What the two sentences of a debrief say, before they are put into words. */
export type Summary = { readonly how: How; readonly why: Why; readonly hints: number };

/** What one drill comes down to, from its data alone. */
export function summaryOf(view: Pick<DebriefView, "grade" | "steps" | "hints" | "ending">, ledger: Ledger): Summary {
  return { how: howOf(view), why: whyOf(ledger), hints: view.hints };
}

function howOf({ grade, steps, ending }: Pick<DebriefView, "grade" | "steps" | "ending">): How {
  const [critical] = grade.criticals;
  if (critical) return { kind: "redLine", turn: critical.turn + 1 };
  if (ending.outcome === "left") return { kind: "left", turn: steps.length };
  if (ending.outcome === "timed-out") return { kind: "timedOut", turn: steps.length };
  if (ending.outcome === "resolved") return { kind: "resolved", passed: grade.passed };
  if (ending.outcome === "partly-resolved") return { kind: "partly", passed: grade.passed };
  const settled = steps.findIndex(({ decision }) => decision.settledEnding);
  return { kind: "lost", turn: settled < 0 ? null : settled + 1 };
}

/** One step dominates from this share of all that was lost, measured in points of the total. */
const DOMINANT = 0.5;

function whyOf(ledger: Ledger): Why {
  const losses = lossesOf(ledger);
  const steps = [...new Set(losses.map(({ step }) => step))].map((step) => ({ step, heft: heftOf(losses.filter((loss) => loss.step === step)) }));
  const costly = steps.filter(({ heft }) => heft > 0);
  const worst = costly.toSorted((a, b) => b.heft - a.heft)[0];
  // A reply that lost in one dimension what it won in another still lost there.
  const [most] = losses.filter(({ step, loss }) => loss > 0 && step === (worst?.step ?? step)).toSorted((a, b) => b.heft - a.heft);
  if (!most) return { kind: "clean" };
  const heaviest: Heaviest = { turn: most.step + 1, dimension: most.dimension, loss: most.loss };
  const dominates = costly.length < 2 || (worst?.heft ?? 0) >= DOMINANT * heftOf(costly);
  return dominates ? { kind: "dominant", ...heaviest } : { kind: "spread", steps: costly.length, ...heaviest };
}

/** Every change by a step in a dimension, with what it comes to in points of the total. */
function lossesOf({ columns }: Ledger) {
  const weights = columns.reduce((sum, { weight }) => sum + weight, 0);
  return columns.flatMap(({ dimension, weight, steps }) =>
    steps.map((change, step) => ({ step, dimension, loss: -change, heft: weights > 0 ? (-change * weight) / weights : 0 })),
  );
}

function heftOf(parts: readonly { readonly heft: number }[]): number {
  return parts.reduce((sum, { heft }) => sum + heft, 0);
}
