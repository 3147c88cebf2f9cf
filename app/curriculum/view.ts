import type { Diagnostic } from "#app/core/scenario/diagnostic.ts";
import type { Channel, Scenario, Seat } from "#app/core/scenario/scenario.ts";
import type { Report } from "#app/core/scenario/check/report.ts";
import type { Text } from "#app/core/text/text.ts";

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
  level: 1 | 2 | 3;
  beats: number;
  replies: number;
  endings: number;
  file: FileStanding;
};

export type ListedForm = {
  slug: string;
  title: Text;
  version: number;
  publishedAt: number;
  channel: Channel;
  sections: number;
  items: number;
  criticals: number;
};

export type Fault = Pick<Diagnostic, "file" | "line" | "column" | "severity" | "code" | "message">;

export type CurriculumView = {
  scenarios: ListedScenario[];
  forms: ListedForm[];
  /** What keeps files of the repository from being published. */
  faults: Fault[];
};

/** One step of the gold course: where, and what is said or done there. */
export type GoldStep = { beat: string; reply: string };

export type ScriptView = {
  scenario: Scenario;
  version: number;
  publishedAt: number;
  file: FileStanding;
  /** Titles of the standards that the scenario cites, by id. */
  standards: Record<string, Text>;
  gold: GoldStep[];
  /** Null where there is no gold course. */
  report: Report | null;
  faults: Fault[];
};
