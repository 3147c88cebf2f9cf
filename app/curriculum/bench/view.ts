import type { Report } from "#app/core/scenario/check/report.ts";
import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Text } from "#app/core/text/text.ts";

/** Who changed something last, and when (ms since the epoch). */
export type Change = { by: Text; at: number };

export type ListedDraft = {
  id: string;
  /** What the text calls itself, as far as it can be read. */
  slug: string | null;
  fileName: string;
  edition: number;
  changed: Change;
  /** The version that is this very text, and whether later ones followed; null where it was never published. */
  published: PublishedAs | null;
};

export type PublishedAs = { version: number; latest: boolean; withdrawn: boolean };

/** A published scenario whose text a draft may begin with. */
export type Original = { slug: string; title: Text; version: number };

export type BeginChoices = {
  /** A new draft's id, so that the same form sent twice begins one. */
  key: string;
  originals: Original[];
  /** Whether there is a starter to begin from. */
  starter: boolean;
};

/** Something the checks noticed, at a line of the text. */
export type LineFault = Pick<Diagnostic, "line" | "column" | "severity" | "code" | "message"> & { witness: readonly string[] };

/** One step of the gold course, in words. */
export type GoldLine = { beat: string; text: Text };

export type DraftReport = Pick<Report, "beats" | "replies" | "configurations" | "earned" | "guessing"> & {
  endings: Text[];
  gold: { turns: number; total: number; readingSeconds: number; steps: GoldLine[] };
};

export type DraftView = {
  id: string;
  slug: string | null;
  fileName: string;
  source: string;
  edition: number;
  changed: Change;
  /** Null while the text cannot be read as a scenario. */
  title: Text | null;
  faults: LineFault[];
  /** Null where there is no gold course. */
  report: DraftReport | null;
  published: PublishedAs | null;
  /** It can be played: its structure holds, whatever it is worth. */
  playable: boolean;
  /** Who reads it, and what a text may have at most. */
  readerId: string;
  mostBytes: number;
};

/** Why a draft cannot be published as it is; the code is a `Problem`'s. */
export type Obstacle = { code: string; params?: Readonly<Record<string, string | number>> };

export type PublicationView = {
  id: string;
  slug: string | null;
  fileName: string;
  edition: number;
  title: Text | null;
  errors: number;
  warnings: number;
  obstacles: Obstacle[];
  published: PublishedAs | null;
  /** The last version of that slug, 0 where there is none. */
  after: number;
  /** The scenario is withdrawn now and would be put back by publishing. */
  withdrawn: boolean;
};
