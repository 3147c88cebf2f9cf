import { TASK_STATES, type TaskState } from "#app/core/assignment/standing.ts";

/** What an address asks the list for; null and empty ask for nothing. */
export type AssignmentFilter = {
  /** `left`: what is not done, which goes without saying. */
  readonly state: TaskState | "left" | "all";
  readonly branch: string | null;
  readonly slug: string | null;
  /** Part of a name or an account. */
  readonly words: string;
  /** From 1. */
  readonly page: number;
};

const MOST_WORDS = 100;

/** Reads an address. What does not exist for anybody counts as not said. */
export function readAssignmentFilter(address: { get(name: string): string | null }): AssignmentFilter {
  const said = (name: string) => {
    const value = address.get(name)?.trim() ?? "";
    // No database takes a zero byte.
    return value.includes("\0") ? "" : value;
  };
  const page = /^[1-9]\d{0,3}$/.exec(said("page"))?.[0];
  return {
    state: [...TASK_STATES, "all" as const].find((state) => state === said("state")) ?? "left",
    branch: said("branch") || null,
    slug: said("slug") || null,
    words: said("words").slice(0, MOST_WORDS),
    page: Number(page ?? 1),
  };
}

/** The filter as an address has it; what goes without saying is not said. */
export function writeAssignmentFilter({ state, branch, slug, words, page }: AssignmentFilter): Record<string, string | undefined> {
  return {
    state: state === "left" ? undefined : state,
    branch: branch ?? undefined,
    slug: slug ?? undefined,
    words: words === "" ? undefined : words,
    page: page === 1 ? undefined : String(page),
  };
}
