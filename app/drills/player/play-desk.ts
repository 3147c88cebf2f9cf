import type { Problem } from "#app/core/result.ts";
import type { PlayAnswer, PlayState } from "#app/drills/player/answer.ts";
import type { PlayDelivery } from "#app/drills/player/post.ts";
import { paths } from "#app/paths.ts";

/** What moved the talk to where it is: loading the page, one's own post, or the clock. */
export type Cause = "loaded" | "own" | "clock";

export type Desk = PlayState & {
  cause: Cause;
  /** When the state came, in ms of `now`; null until the page is alive. */
  receivedAt: number | null;
  /** How many of the facts were known before the last move that this page saw; the others are new. */
  knownBefore: number;
  problem: Problem | null;
  /** The option on its way to the server. */
  sending: number | null;
  /** The last post was not answered; it is being sent again. */
  lost: boolean;
};

/** The outside of the desk, handed in. */
export type DeskWorld = {
  post: (address: string, fields: Record<string, string>) => Promise<PlayDelivery>;
  /** Until the network may be back. */
  wait: () => Promise<void>;
  /** Monotonic, ms. */
  now: () => number;
  reload: () => void;
};

/** After the clock moved the talk on, presses meant for the old replies are let pass for so long. */
const SETTLE_MS = 700;

/**
 * Plays one sitting from the page: one post at a time, each sent until it is answered, always ending at the
 * server's state. Sending the same reply twice is harmless (the server knows its turn), so a lost answer is
 * simply asked for again.
 */
export class PlayDesk {
  private desk: Desk;
  private busy = false;
  private fresh = false;
  private posts = 0;
  private settledAt = 0;
  private readonly listeners = new Set<() => void>();

  constructor(loaded: PlayState, private readonly world: DeskWorld) {
    const knownBefore = loaded.play.facts.length;
    this.desk = { ...loaded, cause: "loaded", receivedAt: null, knownBefore, problem: null, sending: null, lost: false };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Desk => this.desk;

  /** Takes over a state, unless one of a later turn is already known. */
  adopt(state: PlayState, cause: Cause): void {
    const before = this.desk.play;
    if (state.play.turn < before.turn) return;
    const moved = state.play.turn > before.turn;
    if (moved && cause === "clock") this.settledAt = this.world.now() + SETTLE_MS;
    const since = moved ? { cause, knownBefore: before.facts.length } : {};
    this.change({ ...state, receivedAt: this.world.now(), ...since });
  }

  async choose(option: number): Promise<void> {
    if (this.busy || this.world.now() < this.settledAt) return;
    const { sittingId, turn } = this.desk.play;
    this.change({ sending: option, problem: null });
    await this.once(paths.reply(sittingId), { turn: String(turn), option: String(option) });
    this.change({ sending: null });
  }

  /** Asks what the handbook says of this turn; practice only. */
  async hint(): Promise<void> {
    const { sittingId, turn } = this.desk.play;
    await this.once(paths.hint(sittingId), { turn: String(turn) });
  }

  async setPaused(on: boolean): Promise<void> {
    await this.once(paths.pause(this.desk.play.sittingId), { on: on ? "1" : "0" });
  }

  /** A sign of life; it is answered with the state where that differs from what is shown. */
  async pulse(): Promise<void> {
    if (this.busy) return;
    const { sittingId, turn, paused } = this.desk.play;
    const posts = this.posts;
    // The state in the page's own source has aged while its code was loading, so the first pulse asks for it anew.
    const shown: Record<string, string> = this.fresh ? { turn: String(turn), paused: paused ? "1" : "0" } : {};
    const delivery = await this.world.post(paths.pulse(sittingId), shown);
    // A post made meanwhile knows better.
    if (posts !== this.posts) return;
    if (delivery.kind === "lost") return this.change({ lost: true });
    this.fresh = true;
    this.take(delivery, "clock");
  }

  private async once(address: string, fields: Record<string, string>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.posts += 1;
    let delivery = await this.world.post(address, fields);
    while (delivery.kind === "lost") {
      this.change({ lost: true });
      await this.world.wait();
      delivery = await this.world.post(address, fields);
    }
    this.busy = false;
    this.take(delivery, "own");
  }

  private take(delivery: Exclude<PlayDelivery, { kind: "lost" }>, cause: Cause): void {
    if (delivery.kind === "elsewhere") return this.world.reload();
    const { state, problem }: PlayAnswer = delivery.answer;
    if (state) this.adopt(state, cause);
    this.change({ lost: false, problem: problem ?? (cause === "own" ? null : this.desk.problem) });
  }

  private change(part: Partial<Desk>): void {
    this.desk = { ...this.desk, ...part };
    for (const listener of this.listeners) listener();
  }
}
