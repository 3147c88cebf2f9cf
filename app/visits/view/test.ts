import type { Answer } from "#app/core/form/form.ts";
import type { Text } from "#app/core/text/text.ts";
import type { FillItem, FillSection } from "#app/visits/view/fill.ts";
import type { PersonView } from "#app/visits/view/place.ts";

/**
 * How somebody stands to the test on a form. `none`: there is no test; `open`: it may be taken now; `waiting`: not passed,
 * and to be tried again from that day (YYYY-MM-DD); `passed`: for good, unless somebody asks for it `again`, from that day and
 * for that reason.
 */
export type TestState =
  | { state: "none" }
  | { state: "open"; attempts: number; again?: { on: string; reason: string } }
  | { state: "waiting"; attempt: string; from: string }
  | { state: "passed"; attempt: string; on: string };

/** A published form and the reader's test on it. */
export type TestRow = { slug: string; title: Text } & TestState;

/** How an evaluator stands to the test on each form, as a planner reads it: nothing of cases, answers or shares. */
export type TestsOf = { person: PersonView; tests: (Pick<TestRow, "slug" | "title"> & TestState)[] };

/** Who is looked at, of those who may be. */
export type TestsOfView = { people: PersonView[]; of: TestsOf | null };

/** Numbers of the policy: hundredths to pass, and days to wait after a failure. */
export type TestTerms = { percent: number; waitDays: number };

export type TestsView = { tests: TestRow[]; terms: TestTerms };

/** What is to be read; nothing of the key. */
export type TestCase = { hash: string; title: Text; told: Text };

/** One test: how it stands, and the case where it may be taken now. `sections`: what is compared, and no other items. */
export type TestView = { slug: string; title: Text; terms: TestTerms; standing: TestState; taking: TestCase | null; sections: FillSection[] };

/** One item after a pass: what was answered, what the key says (null: it was not asked, or the key does not ask), and why. */
export type TestItem = { item: FillItem; answer: Answer | null; key: Answer | null; agrees: boolean; because: Text | null };

/** How an attempt went. */
export type TestResult = {
  slug: string;
  title: Text;
  terms: TestTerms;
  passed: boolean;
  /** Hundredths of the compared items that agree, rounded down. */
  percent: number;
  /** How the reader stands now. */
  standing: TestState;
  /** Null where the case has changed since, and only the share is known. */
  compared: {
    right: number;
    of: number;
    /** Every critical item agrees. */
    criticals: boolean;
    sections: { id: string; title: Text; right: number; of: number }[];
    /** Only after a pass: shown before, it would spoil the test. */
    told: { case: Text; story: Text; sections: { id: string; title: Text; items: TestItem[] }[] } | null;
  } | null;
};
