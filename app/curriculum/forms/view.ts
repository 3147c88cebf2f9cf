import type { Rules } from "#app/core/drill/rules.ts";
import type { FormDifference } from "#app/core/form/difference.ts";
import type { Form } from "#app/core/form/form.ts";
import type { Grade } from "#app/core/scenario/difference/change.ts";
import type { Text } from "#app/core/text/text.ts";
import type { VersionRow } from "#app/curriculum/rows.server.ts";
import type { Fault, FileStanding } from "#app/curriculum/view.ts";

/** A form in its last version, as the list shows it. */
export type FormLine = Pick<VersionRow, "slug" | "version" | "publishedAt" | "withdrawnAt"> &
  Pick<Form, "title" | "channel" | "modes"> & {
    items: number;
    criticals: number;
    /** Published visits by any version of it; nothing of those to come is told here. */
    visits: number;
    /** What the checker says of it today. */
    errors: number;
    warnings: number;
    file: FileStanding;
  };

/** Every form; `faults` keep files of the repository from being published. */
export type FormList = { forms: FormLine[]; faults: Fault[] };

export type FormView = {
  /** With the bank's facts as they are today. */
  form: Form;
  /** This version, and the last there is. */
  row: VersionRow;
  last: VersionRow;
  file: FileStanding;
  /** Published visits by this version. */
  visits: number;
  /** What a failed critical item leaves of a total at most. */
  cap: number;
  /** Titles of the standards it cites, by id, as far as the handbook has them. */
  standards: Record<string, Text>;
  /** What the checker says of this version today. */
  faults: Fault[];
};

/** What it takes to fill a form in and score it. */
export type TrialView = { form: Form; rules: Rules; row: VersionRow };

/** One version in the history; `change` is against the one before, null for the first. */
export type FormEntry = VersionRow & { title: Text; before: string | null; change: { grade: Grade | null; count: number } | null; visits: number };

export type FormHistory = { slug: string; title: Text; versions: FormEntry[] };

/** Both versions in whole, since a change is told by the words around it. */
export type FormDifferenceView = { from: VersionRow; to: VersionRow; before: Form; after: Form; difference: FormDifference };
