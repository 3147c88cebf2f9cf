import type { Text } from "#app/core/text/text.ts";

/** A standard that a published visit found wanting at a branch. It says nothing of who came, or when. */
export type Finding = {
  readonly standard: string;
  /** When the visit was published, ms since the epoch: from then on the branch may know. */
  readonly at: number;
  /** Title of the form by which it was looked at. */
  readonly visitTitle: Text;
  /** A critical item failed: the whole visit with it. */
  readonly failed: boolean;
};
