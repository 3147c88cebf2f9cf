import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import type { Difference } from "#app/core/scenario/difference/difference.ts";
import type { Channel, Family, Scenario, Seat } from "#app/core/scenario/scenario.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import type { Text } from "#app/core/text/text.ts";
import type { Origin } from "#app/curriculum/list/filter.ts";
import type { VersionRow } from "#app/curriculum/rows.server.ts";

/** How the file in the repository stands to the published version; `missing` where there is none (any more). */
export type FileStanding = "published" | "superseded" | "waiting" | "refused" | "missing";

export type ListedScenario = {
  slug: string;
  title: Text;
  version: number;
  /** ms since the epoch. */
  publishedAt: number;
  seat: Seat;
  channel: Channel;
  family: Family;
  level: 1 | 2 | 3;
  beats: number;
  replies: number;
  endings: number;
  file: FileStanding;
};

/** What the gate finds in a version today; null where it cannot be worked out. */
export type Figures = {
  configurations: number | null;
  gold: { turns: number; total: number } | null;
  /** The most that anybody can expect who understands nothing, of 100. */
  guess: number | null;
  errors: number;
  warnings: number;
};

/** The trainer's list: what was asked for, of how many. */
export type ScenarioList = {
  scenarios: (ListedScenario & {
    withdrawn: boolean;
    origin: Origin;
    /** Null where they are not worked out yet. */
    figures: Figures | null;
  })[];
  total: number;
  /** The standards one may ask for. */
  standards: { id: string; title: Text }[];
  faults: Fault[];
};

export type Fault = Pick<Diagnostic, "file" | "line" | "column" | "severity" | "code" | "message">;

export type CurriculumView = {
  scenarios: ListedScenario[];
  /** What keeps files of the repository from being published. */
  faults: Fault[];
};

/** One step of the gold course: where, and what is said or done there. */
export type GoldStep = { beat: string; reply: string };

export type ScriptView = {
  /** With the bank's facts as they are today. */
  scenario: Scenario;
  /** This version, and the last there is. */
  row: VersionRow;
  last: VersionRow;
  file: FileStanding;
  /** Titles of the standards that the scenario cites, by id. */
  standards: Record<string, Text>;
  gold: GoldStep[];
  /** Null where there is no gold course. */
  report: Report | null;
  faults: Fault[];
};

/** One version in the history; `change` is against the one before, null for the first. */
export type HistoryEntry = VersionRow & { title: Text; before: string | null; change: { grade: Grade | null; count: number } | null };

export type HistoryView = { slug: string; title: Text; versions: HistoryEntry[] };

export type DifferenceView = { slug: string; title: Text; from: VersionRow; to: VersionRow; difference: Difference };
