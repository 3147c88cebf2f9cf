import type { Logged } from "#app/core/chain.ts";
import { canonicalJson } from "#app/core/text/canonical.ts";

/** An event of a chained log as its table keeps it, whatever it is the log of. */
export type EventRow = { readonly seq: number; readonly at: Date; readonly kind: string; readonly body: string; readonly prevHash: string; readonly hash: string };

/** `kind` and `actorId` are there for reading with the eye; the body tells all. */
export function eventRow<Event extends { readonly kind: string; readonly actor: string | null }>({ seq, at, event, prevHash, hash }: Logged<Event>): EventRow & { readonly actorId: Event["actor"] } {
  return { seq, at: new Date(at), kind: event.kind, actorId: event.actor, body: canonicalJson(event), prevHash, hash };
}

/** The event again, as `eventRow` stored it. */
export function loggedEvent<Event>({ seq, at, body, prevHash, hash }: Omit<EventRow, "kind">): Logged<Event> {
  // Nothing else writes these tables, and their triggers let nobody alter a row.
  return { seq, at: at.getTime(), event: JSON.parse(body) as Event, prevHash, hash };
}
