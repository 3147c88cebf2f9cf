import type { Draft } from "#app/visits/fill/draft.ts";
import type { FillItem } from "#app/visits/view/fill.ts";

/** What every way of answering is given. */
export type ControlProps<Kind extends FillItem["kind"]> = {
  item: Extract<FillItem, { kind: Kind }>;
  draft: Draft;
  /** `resting`: save when the typing rests. */
  onEdit: (fields: Partial<Draft>, resting?: boolean) => void;
  /** A field was left. */
  onLeave: () => void;
  /** Id of the question, which names the control. */
  named: string;
};
