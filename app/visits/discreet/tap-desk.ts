import { TAP_MARKS, type TapMark } from "#app/core/form/tap.ts";
import { lastTapped, tapsFrom, type TapAct, type Taps } from "#app/core/visit/taps.ts";
import type { Delivery } from "#app/ui/delivery.ts";
import type { TapReply } from "#app/visits/view/now.ts";

/** What was done on this device and may not have arrived. */
export type PendingTap = Pick<TapAct, "key" | "mark" | "undoes"> & { readonly kind: "tapped" | "undone"; readonly at: number };

export type TapDeskState = {
  /** What stands, with what has not arrived yet. */
  readonly taps: Taps;
  readonly pending: readonly PendingTap[];
  /** The server wants something else first, most likely a sign-in. */
  readonly elsewhere: boolean;
};

/** The outside of the desk, handed in. */
export type TapWorld = {
  post: (tap: PendingTap) => Promise<Delivery<TapReply>>;
  /** Until the network may be back, or the time is over, ms. */
  wait: (ms: number) => Promise<void>;
  now: () => number;
  newKey: () => string;
  /** Keeps one on the device, or drops it. Each by itself, so that two pages lose nothing of each other's. */
  keep: (tap: PendingTap) => void;
  drop: (tap: PendingTap) => void;
};

const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/**
 * Takes taps and sends them one after another, each until it is answered; what is not answered is on the device and is
 * sent by the next page. Sending one twice is harmless: it has a key.
 */
export class TapDesk {
  private state: TapDeskState;
  private busy = false;
  private readonly listeners = new Set<() => void>();

  constructor(private acts: readonly TapAct[], private readonly world: TapWorld) {
    this.state = { taps: tapsFrom(acts), pending: [], elsewhere: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): TapDeskState => this.state;

  /** Takes up what an earlier page left, oldest first. */
  restore(left: readonly PendingTap[]): void {
    const known = new Set(this.state.pending.map(({ key }) => key));
    this.put([...left.filter(({ key }) => !known.has(key)).toSorted((a, b) => a.at - b.at), ...this.state.pending]);
    void this.send();
  }

  tap(mark: TapMark): void {
    if (this.state.taps[mark]) return;
    this.add({ mark, kind: "tapped", undoes: null });
  }

  /** Takes the last tap back. */
  undo(): void {
    const mark = lastTapped(this.state.taps);
    const tap = mark && this.state.taps[mark];
    if (mark && tap) this.add({ mark, kind: "undone", undoes: tap.key });
  }

  private add(done: Pick<PendingTap, "mark" | "kind" | "undoes">): void {
    const tap = { ...done, key: this.world.newKey(), at: this.world.now() };
    this.world.keep(tap);
    this.put([...this.state.pending, tap]);
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let tap = this.state.pending[0]; tap && !this.state.elsewhere; tap = this.state.pending[0]) {
      const sent = tap;
      const reply = await this.deliver(sent);
      if (!reply) break;
      this.acts = reply.acts ?? this.acts;
      // What is refused is refused for ever: the visit is over. What was sent is not to be sent again.
      this.world.drop(sent);
      this.put(this.state.pending.filter(({ key }) => key !== sent.key));
    }
    this.busy = false;
  }

  /** Null where the server wants something else first. */
  private async deliver(tap: PendingTap): Promise<TapReply | null> {
    for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)) {
      const delivery = await this.world.post(tap);
      if (delivery.kind === "answer") return delivery.answer;
      if (delivery.kind === "elsewhere") {
        this.change({ elsewhere: true });
        return null;
      }
      await this.world.wait(retryMs);
    }
  }

  private put(pending: readonly PendingTap[]): void {
    const coming = pending.filter(({ key }) => this.acts.every((act) => act.key !== key));
    this.change({ pending, taps: tapsFrom([...this.acts, ...coming.map((tap) => ({ ...tap, receivedAt: tap.at }))]) });
  }

  private change(part: Partial<TapDeskState>): void {
    this.state = { ...this.state, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A tap as a device kept it; null for anything else. */
export function readPending(text: string | null): PendingTap | null {
  const said = parsed(text);
  if (typeof said !== "object" || said === null) return null;
  const field = (name: string): unknown => Reflect.get(said, name);
  const [key, kind, undoes, at] = [field("key"), field("kind"), field("undoes"), field("at")];
  const mark = TAP_MARKS.find((each) => each === field("mark"));
  if (!mark || typeof key !== "string" || typeof at !== "number" || (kind !== "tapped" && kind !== "undone")) return null;
  return { key, mark, kind, undoes: typeof undoes === "string" ? undoes : null, at };
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
