import { MOST_NOTE } from "#app/core/assignment/terms.ts";
import type { DrillMode } from "#app/core/drill/sitting.ts";

/** Whom a batch is for. Parts that are said narrow one another. */
export type Whom = {
  /** Exactly these people, by id; empty for everybody the other parts leave. */
  readonly people: readonly string[];
  /** Names or accounts, several with commas between them; empty for none. */
  readonly words: string;
  readonly branch: string | null;
  readonly post: string | null;
  /** The standard it is to mend: those are meant who are weak in it, or everybody if `everyone`. */
  readonly standard: string | null;
  readonly everyone: boolean;
};

/** What they are to do. */
export type What = {
  readonly slugs: readonly string[];
  readonly mode: DrillMode;
  /** As it was written; empty for the usual day. */
  readonly dueOn: string;
  readonly times: number;
  /** The standard it is to mend, if any. */
  readonly standard: string | null;
  readonly note: string;
};

export type Choice = Whom & What;

/** What an address or a posted form says by name. */
type Said = { get(name: string): unknown; getAll(name: string): readonly unknown[] };

const MOST_WORDS = 200;
/** People, or scenarios, named one by one. */
export const MOST_LISTED = 200;

/** Reads what is chosen so far. What does not exist for anybody counts as not said; who may do what is judged elsewhere. */
export function readChoice(said: Said): Choice {
  const one = (name: string) => textOf(said.get(name)).trim();
  const all = (name: string) => [...new Set(said.getAll(name).map((each) => textOf(each).trim()).filter(Boolean))].slice(0, MOST_LISTED);
  return {
    people: all("person"),
    words: one("words").slice(0, MOST_WORDS),
    branch: one("branch") || null,
    post: one("post") || null,
    standard: /^[AEPS]\d\d$/.exec(one("standard"))?.[0] ?? null,
    everyone: one("whom") === "all",
    slugs: all("slug"),
    mode: one("mode") === "assessment" ? "assessment" : "practice",
    dueOn: one("dueOn"),
    times: /^\d{1,3}$/.test(one("times")) ? Number(one("times")) : 1,
    // A line ends in one sign, as browsers count it. One more than is allowed, so that what is too long is refused rather than cut.
    note: one("note").replace(/\r\n?/g, "\n").slice(0, MOST_NOTE + 1),
  };
}

/** Whether anything says whom it is for. */
export function saysWhom({ people, words, branch, post, standard }: Whom): boolean {
  return people.length > 0 || words !== "" || branch !== null || post !== null || standard !== null;
}

/** A zero byte is in nobody's name, and no database takes it. */
function textOf(value: unknown): string {
  return typeof value === "string" && !value.includes("\0") ? value : "";
}
