import type { Problem } from "#app/core/result.ts";
import { answerIn, draftOf, type Draft } from "#app/visits/fill/draft.ts";
import { edited, entryOf, isUnsent, restored, told, type Entry } from "#app/visits/fill/desk/entry.ts";
import type { KeptAnswers } from "#app/visits/fill/desk/kept.ts";
import type { SaveDelivery, Save } from "#app/visits/fill/desk/post.ts";
import type { FillItem, StoredAnswer } from "#app/visits/view/fill.ts";
import type { SavedAnswer, SaveRefusal } from "#app/visits/view/save.ts";

export type Desk = {
  readonly entries: ReadonlyMap<string, Entry>;
  /** The last save was not answered; it is being sent again. */
  readonly lost: boolean;
  /** The server wants something else first, most likely a sign-in; nothing is sent until the page is loaded anew. */
  readonly elsewhere: boolean;
  /** False where the device keeps nothing: what is not sent would be lost with the page. */
  readonly kept: boolean;
};

/** The outside of the desk, handed in. */
export type DeskWorld = {
  post: (save: Save) => Promise<SaveDelivery>;
  /** Until the network may be back, or the time is over, ms. */
  wait: (ms: number) => Promise<void>;
  after: (ms: number, work: () => void) => void;
  now: () => number;
  newKey: () => string;
  /** Keeps what is unsent on the device; false where that cannot be. */
  keep: (unsent: KeptAnswers) => boolean;
};

/** Typing is saved when it rests, not at every letter. */
const REST_MS = 800;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 30_000;

/**
 * Fills in one visit from the page: keeps every field, saves each answer by itself, one save at a time, each sent until
 * it is answered. Sending the same save twice is harmless (it has a key), so a lost answer is simply asked for again.
 */
export class AnswerDesk {
  private desk: Desk;
  private busy = false;
  /** The item of the save that is not answered yet. */
  private onItsWay: string | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(items: readonly FillItem[], answers: readonly StoredAnswer[], private readonly world: DeskWorld) {
    const stored = new Map(answers.map((answer) => [answer.item, answer]));
    const entries = new Map(items.map((item) => [item.id, entryOf(item, stored.get(item.id) ?? null)]));
    this.desk = { entries, lost: false, elsewhere: false, kept: true };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Desk => this.desk;

  /** Takes over what the server has; what is unsent stays. */
  adopt(answers: readonly StoredAnswer[]): void {
    const stored = new Map(answers.map((answer) => [answer.item, answer]));
    this.putAll((entry) => told(entry, stored.get(entry.item.id) ?? null));
  }

  /** Takes up again what an earlier page of the same person left unsent. */
  restore(kept: KeptAnswers): void {
    this.putAll((entry) => {
      const left = kept[entry.item.id];
      return left && !isUnsent(entry) ? restored(entry, left, this.world.newKey()) : entry;
    });
    void this.send();
  }

  edit(item: string, fields: Partial<Draft>, resting: boolean): void {
    const entry = this.entry(item);
    const due = resting ? this.world.now() + REST_MS : 0;
    const key = this.world.newKey();
    const next = edited(entry, { ...entry.draft, ...fields }, key, due);
    // Back to what is stored, while another answer is on its way to replace it: that must be replaced again.
    this.put(this.onItsWay === item && next.state === "saved" ? { ...next, state: "waiting", key, due } : next);
    if (resting) this.world.after(REST_MS, () => void this.send());
    else void this.send();
  }

  /** Sends at once what rests: the field was left, or the page is about to be. */
  settle(): void {
    this.putAll((entry) => (entry.due === 0 ? entry : { ...entry, due: 0 }));
    void this.send();
  }

  /** Ends a conflict: what is stored stays, or the own answer replaces it. */
  choose(item: string, which: "own" | "stored"): void {
    const entry = this.entry(item);
    if (entry.state !== "conflict" || !entry.stored) return;
    const seen = { ...entry, edition: entry.stored.edition };
    const draft = which === "own" ? entry.draft : draftOf(entry.stored.answer);
    this.put(edited(seen, draft, this.world.newKey(), 0));
    void this.send();
  }

  private async send(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let save = this.next(); save && !this.desk.elsewhere; save = this.next()) {
      this.onItsWay = save.item;
      this.put({ ...this.entry(save.item), state: "sending" });
      const delivery = await this.deliver(save);
      this.onItsWay = null;
      if (delivery.kind === "answer") this.take(save, delivery.answer.saved, delivery.answer.problem);
      else this.stop(save);
    }
    this.busy = false;
  }

  /**
   * The same save until it is answered, even if the fields have changed meanwhile: it may have arrived, and then the
   * next one must build on it.
   */
  private async deliver(save: Save): Promise<Exclude<SaveDelivery, { kind: "lost" }>> {
    for (let retryMs = FIRST_RETRY_MS; ; retryMs = Math.min(LAST_RETRY_MS, retryMs * 2)) {
      const delivery = await this.world.post(save);
      if (this.desk.lost !== (delivery.kind === "lost")) this.change({ lost: delivery.kind === "lost" });
      if (delivery.kind !== "lost") return delivery;
      await this.world.wait(retryMs);
    }
  }

  /** Nothing more is sent from this page; what was on its way is kept for the next. */
  private stop({ item }: Save): void {
    const entry = this.entry(item);
    this.put(entry.state === "sending" ? { ...entry, state: "waiting" } : entry);
    this.change({ elsewhere: true });
  }

  /** The first that may be sent now, in the form's order. */
  private next(): Save | null {
    for (const { item, draft, state, edition, key, due } of this.desk.entries.values()) {
      const said = state === "waiting" && key !== null && due <= this.world.now() ? answerIn(item, draft) : null;
      if (said?.ok && key !== null) return { item: item.id, answer: said.value, edition, key };
    }
    return null;
  }

  private take({ item, key }: Save, saved: SavedAnswer | null, problem: SaveRefusal | null): void {
    const entry = this.entry(item);
    const stored = saved ?? problem?.stored;
    if (stored) {
      // The fields may have changed while it was on its way; then they are sent next, on top of what is stored now.
      const next = edited({ ...entry, stored, edition: stored.edition }, entry.draft, this.world.newKey(), entry.due);
      const differs = !saved && next.state !== "saved";
      this.put(differs ? { ...entry, stored, state: "conflict", problem: problem && plain(problem) } : next);
    } else if (problem && entry.key === key) {
      this.put({ ...entry, state: "refused", problem: plain(problem) });
    }
  }

  private entry(item: string): Entry {
    const entry = this.desk.entries.get(item);
    if (!entry) throw new Error(`The form has no item ${item}`);
    return entry;
  }

  private put(entry: Entry): void {
    this.putAll((each) => (each.item.id === entry.item.id ? entry : each));
  }

  private putAll(next: (entry: Entry) => Entry): void {
    const entries = new Map([...this.desk.entries].map(([id, entry]) => [id, next(entry)]));
    const unsent = [...entries.values()].filter(isUnsent);
    const kept = this.world.keep(Object.fromEntries(unsent.map(({ item, draft, edition, key }) => [item.id, { draft, edition, key }])));
    this.change({ entries, kept });
  }

  private change(part: Partial<Desk>): void {
    this.desk = { ...this.desk, ...part };
    for (const listener of this.listeners) listener();
  }
}

function plain({ code, params }: SaveRefusal): Problem {
  return params ? { code, params } : { code };
}
