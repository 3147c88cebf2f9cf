import { useEffect, useState, useSyncExternalStore } from "react";
import type { TapAct } from "#app/core/visit/taps.ts";
import { paths } from "#app/paths.ts";
import { deliver, networkOr } from "#app/ui/delivery.ts";
import { readPending, TapDesk, type PendingTap, type TapWorld } from "#app/visits/discreet/tap-desk.ts";

const PATIENCE_MS = 10_000;

/** The taps of one visit on this device: what stands, and what still waits to be sent, also from an earlier page. */
export function useTapDesk(visitId: string, acts: readonly TapAct[], personId: string) {
  const [desk] = useState(() => new TapDesk(acts, worldOf(visitId, personId)));
  const state = useSyncExternalStore(desk.subscribe, desk.read, desk.read);
  const [alive, setAlive] = useState(false);
  useEffect(() => {
    // Taken up only now, so that the first picture is the server's.
    desk.restore(leftOn(nameOf(visitId, personId)));
    setAlive(true);
  }, [desk, visitId, personId]);
  return { desk, state, alive };
}

/** Each tap lives on the device under the person, the visit and its own key, so that nobody else is shown it. */
function nameOf(visitId: string, personId: string): string {
  return `tap:${personId}:${visitId}:`;
}

function worldOf(visitId: string, personId: string): TapWorld {
  const name = nameOf(visitId, personId);
  return {
    post: ({ key, at, mark, undoes }: PendingTap) => {
      const what: Record<string, string> = undoes === null ? { mark } : { undoes };
      return deliver(paths.visitTap(visitId), { key, at: String(at), ...what }, PATIENCE_MS);
    },
    wait: networkOr,
    now: () => Date.now(),
    // crypto.randomUUID is only there behind TLS, which a bank's inner network may not have.
    newKey: () => `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`,
    keep: (tap) => onDevice(() => localStorage.setItem(name + tap.key, JSON.stringify(tap))),
    drop: (tap) => onDevice(() => localStorage.removeItem(name + tap.key)),
  };
}

function leftOn(name: string): PendingTap[] {
  const left: PendingTap[] = [];
  onDevice(() => {
    for (const key of Object.keys(localStorage).filter((each) => each.startsWith(name))) {
      const tap = readPending(localStorage.getItem(key));
      if (tap) left.push(tap);
    }
  });
  return left;
}

/** A device that keeps nothing still sends. */
function onDevice(work: () => void): void {
  try {
    work();
  } catch {
    // Nothing is kept; what is not sent is gone with the page.
  }
}
