/** What a failed statement means to a room, told by Prisma's error codes (the same on both databases). */

/** A unique key is taken already. */
export function isTaken(error: unknown): boolean {
  return codeOf(error) === "P2002";
}

/** Somebody else held the database too long, or a conflict was not resolved in time: the same request may be tried again. */
export function isBusy(error: unknown): boolean {
  return ["P1008", "P2028", "P2034"].includes(codeOf(error) ?? "");
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
