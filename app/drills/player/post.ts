import type { PlayAnswer } from "#app/drills/player/answer.ts";
import { deliver, type Delivery } from "#app/ui/delivery.ts";

/** What became of a post of the player. */
export type PlayDelivery = Delivery<PlayAnswer>;

const PATIENCE_MS = 8000;

export function postPlay(address: string, fields: Record<string, string>): Promise<PlayDelivery> {
  return deliver(address, fields, PATIENCE_MS);
}
