import type { Language } from "#app/core/text/text.ts";
import type { Mood } from "#app/core/scenario/scenario.ts";
import { RATES, voiceFor, type Voice } from "#app/drills/player/aloud/voice.ts";

/** The browser's speech, handed in. `onVoices`: voices may be listed late; returns how to stop listening. */
export type Speech<V extends Voice = Voice> = {
  voices: () => readonly V[];
  onVoices: (listener: () => void) => () => void;
  speak: (text: string, voice: V, rate: number) => void;
  cancel: () => void;
};

/** Where the device keeps the choice. */
export type Kept = { read: () => boolean; write: (on: boolean) => void };

export type Aloud = {
  /** There is a voice for the reader's language. */
  offered: boolean;
  on: boolean;
};

/** A line to be read: spoken words only; empty where nothing is said. */
export type Utterance = { turn: number; text: string; mood: Mood; intro: string };

export const SILENT: Aloud = { offered: false, on: false };

/** Reads the customer's lines aloud, each once, if the reader wants it. Whatever the browser's speech does, play goes on. */
export class ReadAloud<V extends Voice> {
  private aloud: Aloud = SILENT;
  private voice: V | null = null;
  private told = -1;
  private introduced = false;
  private stopListening: () => void = () => undefined;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly speech: Speech<V> | null,
    private readonly kept: Kept,
    private readonly language: Language,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Aloud => this.aloud;

  /** Looks for a voice, now and whenever the browser lists others. @returns how to stop, silently */
  start(): () => void {
    this.look();
    this.stopListening = this.safely(() => this.speech?.onVoices(() => this.look())) ?? (() => undefined);
    return () => {
      this.hush();
      this.stopListening();
    };
  }

  set(on: boolean): void {
    this.kept.write(on);
    // Whoever turns it on wants to hear the present line, even a second time.
    this.told = -1;
    if (!on) this.hush();
    this.change({ ...this.aloud, on });
  }

  /** Reads a line that was not read before; whatever is still being said ends. */
  tell({ turn, text, mood, intro }: Utterance): void {
    const { voice } = this;
    if (!voice || !this.aloud.on || turn === this.told) return;
    this.told = turn;
    this.hush();
    if (text === "") return;
    const said = this.introduced ? text : `${intro}${text}`;
    this.introduced = true;
    this.safely(() => this.speech?.speak(said, voice, RATES[mood]));
  }

  hush(): void {
    this.safely(() => this.speech?.cancel());
  }

  private look(): void {
    this.voice = this.safely(() => voiceFor(this.speech?.voices() ?? [], this.language)) ?? null;
    this.change({ offered: this.voice !== null, on: this.voice !== null && this.kept.read() });
  }

  private change(aloud: Aloud): void {
    if (aloud.offered === this.aloud.offered && aloud.on === this.aloud.on) return;
    this.aloud = aloud;
    for (const listener of this.listeners) listener();
  }

  private safely<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch {
      return undefined;
    }
  }
}
